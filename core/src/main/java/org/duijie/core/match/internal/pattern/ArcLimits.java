package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.problem.Problem;

/**
 * The limits of a branch of the exact search for each arc: whether it must or may deliver, how many heads, and on which
 * days.
 */
public final class ArcLimits {
    public final boolean[] shut;
    public final boolean[] open;
    public final long[] low;
    public final long[] high;
    public final int[] firstOption;
    public final int[] endOption;

    private ArcLimits(boolean[] shut, boolean[] open, long[] low, long[] high, int[] firstOption, int[] endOption) {
        this.shut = shut;
        this.open = open;
        this.low = low;
        this.high = high;
        this.firstOption = firstOption;
        this.endOption = endOption;
    }

    /** Returns limits that allow everything. */
    public static ArcLimits none(Problem problem) {
        int n = problem.arcs;
        long[] high = new long[n];
        java.util.Arrays.fill(high, Long.MAX_VALUE);
        return new ArcLimits(
                new boolean[n],
                new boolean[n],
                new long[n],
                high,
                java.util.Arrays.copyOf(problem.arcOptions, n),
                java.util.Arrays.copyOfRange(problem.arcOptions, 1, n + 1));
    }

    public ArcLimits copy() {
        return new ArcLimits(
                shut.clone(), open.clone(), low.clone(), high.clone(), firstOption.clone(), endOption.clone());
    }
}
