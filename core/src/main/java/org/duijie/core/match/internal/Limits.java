package org.duijie.core.match.internal;

/** What a branch of the exact search allows each arc: whether it must or may not deliver, how many heads, on which days. */
final class Limits {
    final boolean[] shut;
    final boolean[] open;
    final long[] low;
    final long[] high;
    final int[] firstOption;
    final int[] endOption;

    private Limits(boolean[] shut, boolean[] open, long[] low, long[] high, int[] firstOption, int[] endOption) {
        this.shut = shut;
        this.open = open;
        this.low = low;
        this.high = high;
        this.firstOption = firstOption;
        this.endOption = endOption;
    }

    /** Everything allowed. */
    static Limits none(Problem problem) {
        int n = problem.arcs;
        long[] high = new long[n];
        java.util.Arrays.fill(high, Long.MAX_VALUE);
        return new Limits(
                new boolean[n],
                new boolean[n],
                new long[n],
                high,
                java.util.Arrays.copyOf(problem.arcOptions, n),
                java.util.Arrays.copyOfRange(problem.arcOptions, 1, n + 1));
    }

    Limits copy() {
        return new Limits(
                shut.clone(), open.clone(), low.clone(), high.clone(), firstOption.clone(), endOption.clone());
    }
}
