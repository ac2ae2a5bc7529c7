package org.duijie.core.match.internal;

import org.duijie.core.match.internal.problem.Problem;

/**
 * A pure-flow market as a balanced network: lots, sinks, and one node that takes what is not sold and gives what is not bought.
 * The first arcs are the problem's own, in its order.
 */
final class FlowNetwork {
    final Problem problem;
    final int nodes;
    final int[] from;
    final int[] to;
    final long[] capacity;
    final long[] cost;
    final long[] supply;
    private int size;

    FlowNetwork(Problem problem) {
        requireFlow(problem);
        this.problem = problem;
        this.nodes = problem.lots + problem.sinks + 1;
        int arcs = problem.arcs + problem.lots + problem.sinks;
        this.from = new int[arcs];
        this.to = new int[arcs];
        this.capacity = new long[arcs];
        this.cost = new long[arcs];
        this.supply = new long[nodes];
        int rest = nodes - 1;
        for (int i = 0; i < problem.sinks; i++) {
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                int lot = problem.arcLot[a];
                long most = Math.min(problem.stock[lot], problem.demand[i]);
                add(lot, problem.lots + i, most, -problem.optionValue[problem.arcOptions[a]]);
            }
        }
        for (int l = 0; l < problem.lots; l++) {
            supply[l] = problem.stock[l];
            supply[rest] -= problem.stock[l];
            add(l, rest, problem.stock[l], 0);
        }
        for (int i = 0; i < problem.sinks; i++) {
            supply[problem.lots + i] = -problem.demand[i];
            supply[rest] += problem.demand[i];
            add(rest, problem.lots + i, problem.demand[i], 0);
        }
    }

    private void add(int tail, int head, long most, long each) {
        from[size] = tail;
        to[size] = head;
        capacity[size] = most;
        cost[size++] = each;
    }

    private static void requireFlow(Problem p) {
        boolean flow = true;
        for (int i = 0; i < p.sinks; i++) {
            flow &= p.minimum[i] == 0 && p.suppliers[i] >= p.sinkArcs[i + 1] - p.sinkArcs[i];
        }
        for (int a = 0; a < p.arcs; a++) {
            int o = p.arcOptions[a];
            flow &= p.arcTrip[a] == 0 && p.arcOptions[a + 1] == o + 1 && p.optionUnit[o] == 1 && p.optionLeast[o] == 1;
        }
        if (!flow) {
            throw new IllegalArgumentException("not a pure flow");
        }
    }

    /** What a flow on the problem's own arcs is worth, in µCNY. */
    long worth(long[] flow) {
        long sum = 0;
        for (int a = 0; a < problem.arcs; a++) {
            sum += flow[a] * problem.optionValue[a];
        }
        return sum;
    }
}
