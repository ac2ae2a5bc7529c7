package org.duijie.core.match.internal.pattern;

/** What a search accepts as a pattern. */
enum PatternMode {
    /** The last delivery may be a fraction and an arc may mix its days: never worth less than the best true pattern. */
    RELAXED,
    /** Whole heads on the day that looks best: a true pattern, and a good one. */
    WHOLE,
    /** Whole heads and one day an arc, with every day tried: the best true pattern. */
    EXACT
}
