package org.duijie.core.match.internal;

/** How many binary places below one µCNY prices may have so that every sum of a bound fits in 62 bits. */
final class Scale {
    private static final int MOST_PLACES = 16;
    private static final int SAFE_BITS = 61;

    private Scale() {}

    static int shiftFor(Problem problem) {
        double[] dearest = new double[problem.lots];
        for (int a = 0; a < problem.arcs; a++) {
            for (int o = problem.arcOptions[a]; o < problem.arcOptions[a + 1]; o++) {
                int lot = problem.arcLot[a];
                dearest[lot] = Math.max(dearest[lot], (double) problem.optionValue[o]);
            }
        }
        double worth = 1;
        for (int i = 0; i < problem.sinks; i++) {
            worth += mostOf(problem, i, dearest);
        }
        int bits = Math.getExponent(worth) + 2;
        return Math.max(0, Math.min(MOST_PLACES, SAFE_BITS - bits));
    }

    /** At least what a sink can be worth, or pay at the dearest price of a lot: a size to plan by, not a bound to show. */
    private static double mostOf(Problem problem, int sink, double[] dearest) {
        double most = 0;
        for (int a = problem.sinkArcs[sink]; a < problem.sinkArcs[sink + 1]; a++) {
            for (int o = problem.arcOptions[a]; o < problem.arcOptions[a + 1]; o++) {
                double heads = (double) Math.min(problem.stock[problem.arcLot[a]], problem.mostByDemand(sink, o));
                most = Math.max(most, heads * dearest[problem.arcLot[a]] + problem.arcTrip[a]);
            }
        }
        return 2 * most;
    }
}
