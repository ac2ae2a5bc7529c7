package org.duijie.core.match.internal.pattern;

/** The kind of pattern that a search accepts. */
enum PatternMode {
    /**
     * The last delivery may be a fraction, and an arc may mix its days. The result is never worth less than the best
     * true pattern.
     */
    RELAXED,
    /** Whole heads, on the day that looks best. The result is a true pattern and a good one. */
    WHOLE,
    /** Whole heads and one day per arc, with every day tried. The result is the best true pattern. */
    EXACT
}
