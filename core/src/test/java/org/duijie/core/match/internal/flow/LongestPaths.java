package org.duijie.core.match.internal.flow;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A naive twin of {@link Transport}: sends what it can along the path that gains most, again and again, until none gains
 * (successive longest augmenting paths, found by Bellman and Ford's labels). It knows of no tree and no prices.
 */
final class LongestPaths {
    private static final long NEVER = Long.MIN_VALUE / 4;

    private final Case of;
    private final long[] left;
    private final long[] lacks;
    private final long[] flow;

    private LongestPaths(Case of) {
        this.of = of;
        this.left = of.supply.clone();
        this.lacks = of.demand.clone();
        this.flow = new long[of.arcs()];
    }

    static BigInteger best(Case of) {
        LongestPaths paths = new LongestPaths(of);
        while (paths.augment()) {}
        return of.worth(paths.flow);
    }

    private boolean augment() {
        int lots = left.length;
        long[] gain = new long[lots + lacks.length];
        int[] by = new int[gain.length];
        Arrays.fill(by, -1);
        for (int l = 0; l < lots; l++) {
            gain[l] = left[l] > 0 ? 0 : NEVER;
        }
        Arrays.fill(gain, lots, gain.length, NEVER);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int a = 0; a < flow.length; a++) {
                int lot = of.arcLot[a];
                int sink = lots + of.sinkOf(a);
                if (gain[lot] > NEVER && gain[lot] + of.profit[a] > gain[sink]) {
                    gain[sink] = gain[lot] + of.profit[a];
                    by[sink] = a;
                    changed = true;
                }
                if (flow[a] > 0 && gain[sink] > NEVER && gain[sink] - of.profit[a] > gain[lot]) {
                    gain[lot] = gain[sink] - of.profit[a];
                    by[lot] = a;
                    changed = true;
                }
            }
        }
        int end = -1;
        for (int i = 0; i < lacks.length; i++) {
            if (lacks[i] > 0 && gain[lots + i] > 0 && (end < 0 || gain[lots + i] > gain[lots + end])) {
                end = i;
            }
        }
        if (end < 0) {
            return false;
        }
        send(end, by);
        return true;
    }

    private void send(int end, int[] by) {
        int lots = left.length;
        long amount = lacks[end];
        int node = lots + end;
        while (by[node] >= 0) {
            amount = node < lots ? Math.min(amount, flow[by[node]]) : amount;
            node = node < lots ? lots + of.sinkOf(by[node]) : of.arcLot[by[node]];
        }
        amount = Math.min(amount, left[node]);
        left[node] -= amount;
        lacks[end] -= amount;
        node = lots + end;
        while (by[node] >= 0) {
            flow[by[node]] += node < lots ? -amount : amount;
            node = node < lots ? lots + of.sinkOf(by[node]) : of.arcLot[by[node]];
        }
    }
}
