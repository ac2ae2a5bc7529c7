package org.duijie.core.match.internal.pattern;

/** What a search for patterns counts as one. */
enum PatternMode {
    /** The last delivery may be a fraction and an arc may mix its days: never worth less than the best true pattern. */
    RELAXED,
    /** Whole heads on the day that looks best: a true pattern, and a good one. */
    WHOLE,
    /** Whole heads and one day an arc, every day on trial: the best true pattern. */
    EXACT
}
