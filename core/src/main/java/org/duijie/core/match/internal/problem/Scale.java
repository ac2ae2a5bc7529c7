package org.duijie.core.match.internal.problem;

import java.util.Arrays;

/**
 * Computes the number of binary places below one µCNY that prices may have, so that every sum of a bound fits in 62
 * bits.
 */
final class Scale {
    private static final int MOST_PLACES = 16;
    private static final int MOST_HEADROOM = 12;
    private static final int SAFE_BITS = 61;

    private Scale() {}

    /** Sets the problem's shift and its highest prices. */
    static void set(Problem problem) {
        long[] dearest = new long[problem.lots];
        for (int a = 0; a < problem.arcs; a++) {
            for (int o = problem.arcOptions[a]; o < problem.arcOptions[a + 1]; o++) {
                int lot = problem.arcLot[a];
                dearest[lot] = Math.max(dearest[lot], problem.optionValue[o]);
            }
        }
        double worth = 1;
        double together = 1;
        for (int i = 0; i < problem.sinks; i++) {
            worth += mostOf(problem, i, dearest);
            together += mostTogether(problem, i, dearest);
        }
        // The first is an estimate; the second is a limit that no plan exceeds, and is larger only where sinks buy from
        // many lots.
        int bits = Math.max(Math.getExponent(worth) + 2, Math.getExponent(together));
        problem.shift = Math.max(0, Math.min(MOST_PLACES, SAFE_BITS - bits));
        problem.headroom = Math.max(0, Math.min(MOST_HEADROOM, SAFE_BITS - bits - problem.shift));
        problem.highestPrice =
                Arrays.stream(dearest).map(value -> value << problem.shift).toArray();
    }

    /** Returns an estimate, not a bound, of what a sink can be worth, or can pay at the highest price of a lot. */
    private static double mostOf(Problem problem, int sink, long[] dearest) {
        double most = 0;
        for (int a = problem.sinkArcs[sink]; a < problem.sinkArcs[sink + 1]; a++) {
            for (int o = problem.arcOptions[a]; o < problem.arcOptions[a + 1]; o++) {
                double heads = (double) Math.min(problem.stock[problem.arcLot[a]], problem.mostByDemand(sink, o));
                most = Math.max(most, heads * (double) dearest[problem.arcLot[a]] + problem.arcTrip[a]);
            }
        }
        return 2 * most;
    }

    /**
     * Returns an upper bound on the worth of all deliveries of a sink, from the maximum of each delivery and from the
     * demand.
     */
    private static double mostTogether(Problem problem, int sink, long[] dearest) {
        double each = 0;
        double byDemand = 0;
        for (int a = problem.sinkArcs[sink]; a < problem.sinkArcs[sink + 1]; a++) {
            double value = (double) dearest[problem.arcLot[a]];
            double most = 0;
            for (int o = problem.arcOptions[a]; o < problem.arcOptions[a + 1]; o++) {
                most = Math.max(most, (double) problem.mostByDemand(sink, o));
                byDemand = Math.max(byDemand, value * (double) problem.demand[sink] / (double) problem.optionUnit[o]);
            }
            each += value * Math.min(most, (double) problem.stock[problem.arcLot[a]]);
        }
        return Math.min(each, byDemand);
    }
}
