package org.duijie.core.match.internal.flow;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The arcs of a {@link Transport} in an order that keeps neighbours together: one row per sink with demand, with lots
 * in ascending order. Rows that are too long for one search are cut into parts.
 */
final class Rows {
    /**
     * The maximum length of a part. Without parts, a sink that every lot reaches would take time quadratic in the lots.
     */
    private static final int LONGEST_LOOK = 4_096;

    /** For each position in this order, the caller's index of the lot there. */
    final int[] lotAt;

    /** For each row, the caller's index of its sink. */
    final int[] sinkAt;

    /** For each arc, the position of its lot in this order. */
    final int[] lotOf;

    final long[] profitOf;

    /** The start of each part, and after them the end of the last part. */
    final int[] partFrom;

    /** The row number that each part belongs to. */
    final int[] partSink;

    private final int[] from;

    Rows(int lots, long[] demand, int[] sinkArcs, int[] arcLot, long[] profit) {
        Locality near = new Locality(lots, sinkArcs, arcLot, profit);
        this.lotAt = near.lotAt;
        this.sinkAt = Arrays.stream(near.sinkAt)
                .filter(i -> demand[i] > 0 && sinkArcs[i] < sinkArcs[i + 1])
                .toArray();
        this.from = new int[sinkAt.length + 1];
        for (int k = 0; k < sinkAt.length; k++) {
            from[k + 1] = from[k] + sinkArcs[sinkAt[k] + 1] - sinkArcs[sinkAt[k]];
        }
        this.partSink = parts();
        this.partFrom = new int[partSink.length + 1];
        fillParts();
        this.lotOf = new int[from[sinkAt.length]];
        this.profitOf = new long[lotOf.length];
        fill(near, demand.length, profit);
    }

    private int[] parts() {
        return IntStream.range(0, sinkAt.length)
                .flatMap(k ->
                        IntStream.generate(() -> k).limit((from[k + 1] - from[k] + LONGEST_LOOK - 1) / LONGEST_LOOK))
                .toArray();
    }

    private void fillParts() {
        for (int k = 0; k < partSink.length; k++) {
            boolean begins = k == 0 || partSink[k] != partSink[k - 1];
            partFrom[k] = begins ? from[partSink[k]] : partFrom[k - 1] + LONGEST_LOOK;
        }
        partFrom[partSink.length] = from[sinkAt.length];
    }

    /** Fills the rows lot by lot, so that lots ascend in each. */
    private void fill(Locality near, int sinks, long[] profit) {
        int[] next = new int[sinks];
        Arrays.fill(next, -1);
        for (int k = 0; k < sinkAt.length; k++) {
            next[sinkAt[k]] = from[k];
        }
        for (int l = 0; l < lotAt.length; l++) {
            for (int k = near.lotStart[lotAt[l]]; k < near.lotStart[lotAt[l] + 1]; k++) {
                int to = next[near.lotSink[k]];
                if (to >= 0) {
                    lotOf[to] = l;
                    profitOf[to] = profit[near.lotArc[k]];
                    next[near.lotSink[k]] = to + 1;
                }
            }
        }
    }

    /** Returns the row of {@code arc}. */
    int sinkOf(int arc) {
        int found = Arrays.binarySearch(from, arc);
        return found >= 0 ? found : -found - 2;
    }
}
