package org.duijie.core.match.internal.flow;

/**
 * A new order of lots and sinks that puts lots and sinks with common arcs close together. Lots are in depth-first order
 * from sink to sink; sinks are ordered by their most profitable lot. The order changes no result, but a pivot then
 * touches few cache lines, and lots without common sinks are far apart. Time: O(arcs).
 */
final class Locality {
    private final int[] sinkArcs;
    private final int[] arcLot;
    private final int lots;
    private final int sinks;

    /**
     * The arcs of lot l are {@code lotArc[lotStart[l]]} to {@code lotArc[lotStart[l + 1] - 1]}; {@code lotSink} has
     * their sinks.
     */
    final int[] lotStart;

    final int[] lotArc;
    final int[] lotSink;

    /** For each position, the caller's index of the lot there. */
    final int[] lotAt;

    /** For each position, the caller's index of the sink there. */
    final int[] sinkAt;

    /** For each sink, by the caller's index, its position. */
    final int[] placeOfSink;

    Locality(int lots, int[] sinkArcs, int[] arcLot, long[] profit) {
        this.sinkArcs = sinkArcs;
        this.arcLot = arcLot;
        this.lots = lots;
        this.sinks = sinkArcs.length - 1;
        int arcs = sinkArcs[sinks];
        this.lotStart = new int[lots + 1];
        this.lotArc = new int[arcs];
        this.lotSink = new int[arcs];
        transpose(arcs);
        this.lotAt = orderLots();
        this.sinkAt = orderSinks(profit);
        this.placeOfSink = inverse(sinkAt);
    }

    private void transpose(int arcs) {
        for (int a = 0; a < arcs; a++) {
            lotStart[arcLot[a] + 1]++;
        }
        for (int l = 0; l < lots; l++) {
            lotStart[l + 1] += lotStart[l];
        }
        int[] next = lotStart.clone();
        for (int i = 0; i < sinks; i++) {
            for (int a = sinkArcs[i]; a < sinkArcs[i + 1]; a++) {
                int k = next[arcLot[a]]++;
                lotArc[k] = a;
                lotSink[k] = i;
            }
        }
    }

    private int[] orderLots() {
        int[] order = new int[lots];
        int[] stack = new int[lots];
        boolean[] seenLot = new boolean[lots];
        boolean[] seenSink = new boolean[sinks];
        int found = 0;
        for (int first = 0; first < lots; first++) {
            if (seenLot[first]) {
                continue;
            }
            seenLot[first] = true;
            order[found++] = first;
            stack[0] = first;
            for (int top = 1; top > 0; ) {
                int lot = stack[--top];
                for (int k = lotStart[lot]; k < lotStart[lot + 1]; k++) {
                    int sink = lotSink[k];
                    if (seenSink[sink]) {
                        continue;
                    }
                    seenSink[sink] = true;
                    for (int a = sinkArcs[sink]; a < sinkArcs[sink + 1]; a++) {
                        int other = arcLot[a];
                        if (!seenLot[other]) {
                            seenLot[other] = true;
                            order[found++] = other;
                            stack[top++] = other;
                        }
                    }
                }
            }
        }
        return order;
    }

    private int[] orderSinks(long[] profit) {
        int[] placeOfLot = inverse(lotAt);
        int[] start = new int[lots + 2];
        int[] key = new int[sinks];
        for (int i = 0; i < sinks; i++) {
            key[i] = lots;
            long most = Long.MIN_VALUE;
            for (int a = sinkArcs[i]; a < sinkArcs[i + 1]; a++) {
                if (profit[a] > most) {
                    most = profit[a];
                    key[i] = placeOfLot[arcLot[a]];
                }
            }
            start[key[i] + 1]++;
        }
        for (int k = 0; k <= lots; k++) {
            start[k + 1] += start[k];
        }
        int[] order = new int[sinks];
        for (int i = 0; i < sinks; i++) {
            order[start[key[i]]++] = i;
        }
        return order;
    }

    private static int[] inverse(int[] order) {
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
        return place;
    }
}
