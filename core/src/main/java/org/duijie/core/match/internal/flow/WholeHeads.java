package org.duijie.core.match.internal.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;

/**
 * Turns a flow, rounded down to whole heads, into a plan. Each sink fills the room that rounding leaves: first with the
 * heads that gain most over their price, then with any heads that gain. Then it exchanges its heads for better ones
 * from the stock left. For markets with one option per arc and no minimum delivery. Time: a few passes of O(arcs) each.
 */
final class WholeHeads {
    private static final int PASSES = 4;

    /**
     * The number of arcs of a row that are found one by one, by a search for the best arc. After these, the rest of the
     * row is sorted.
     */
    private static final int TAKEN_BY_LOOKING = 32;

    /**
     * The maximum number of pairs of deliveries of one sink that are checked for an exchange. It suffices for all pairs
     * in a row of 4,000.
     */
    private static final long MOST_EXCHANGES = 16_000_000;

    /** The work budget, in units of {@link Work}: a fixed part, and a part per arc. */
    private static final long UNITS = 200_000_000;

    private static final long UNITS_AN_ARC = 4_000;

    private final Problem p;
    private final long[] heads;
    private final long[] left;
    private final long[] room;
    private final Work work;

    /**
     * Improves {@code heads}, by arc, which must be within stock and demand.
     *
     * @param halt ends it; the heads are feasible at any time
     */
    WholeHeads(Problem problem, long[] heads, Halt halt) {
        this.p = problem;
        this.work = new Work(halt, UNITS + UNITS_AN_ARC * p.arcs);
        this.heads = heads;
        this.left = p.stock.clone();
        this.room = Arrays.copyOf(p.demand, p.sinks);
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                left[p.arcLot[a]] -= heads[a];
                room[i] -= heads[a] * unit(a);
            }
        }
    }

    /** Fills each sink at {@code price}, the scaled price of a lot's head. */
    void fill(long[] price) {
        for (int i = 0; i < p.sinks && work.goesOn(); i++) {
            serve(i, price);
        }
        long[] free = new long[p.lots];
        boolean gained = true;
        for (int pass = 0; gained && pass < PASSES; pass++) {
            gained = false;
            for (int i = 0; i < p.sinks && work.goesOn(); i++) {
                serve(i, free);
                gained |= exchange(i);
            }
        }
    }

    private void serve(int sink, long[] price) {
        for (int taken = 0; taken < TAKEN_BY_LOOKING; taken++) {
            if (!work.spend(1L + p.sinkArcs[sink + 1] - p.sinkArcs[sink])) {
                return;
            }
            int best = -1;
            long most = 0;
            for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
                long gain = gain(a, price);
                if (gain > most && left[p.arcLot[a]] > 0 && unit(a) <= room[sink]) {
                    most = gain;
                    best = a;
                }
            }
            if (best < 0) {
                return;
            }
            take(sink, best);
        }
        serveSorted(sink, price);
    }

    /**
     * Serves a sink as {@link #serve} does, but sorts its arcs, which is faster if many are used. An arc whose head
     * does not fit once never fits later.
     */
    private void serveSorted(int sink, long[] price) {
        IntStream.range(p.sinkArcs[sink], p.sinkArcs[sink + 1])
                .filter(a -> gain(a, price) > 0 && left[p.arcLot[a]] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer a) -> gain(a, price)).reversed())
                .filter(a -> unit(a) <= room[sink])
                .forEachOrdered(a -> take(sink, a));
    }

    private long gain(int arc, long[] price) {
        return (value(arc) << p.shift) - price[p.arcLot[arc]];
    }

    private void take(int sink, int arc) {
        move(sink, arc, Math.min(left[p.arcLot[arc]], room[sink] / unit(arc)));
    }

    /**
     * Replaces heads of a sink by better heads from the stock left, as many as fit. Returns whether any were replaced.
     */
    private boolean exchange(int sink) {
        boolean gained = false;
        int width = p.sinkArcs[sink + 1] - p.sinkArcs[sink];
        long rowsLeft = MOST_EXCHANGES / Math.max(1, width);
        long cheapest = cheapest(sink);
        for (int in = p.sinkArcs[sink]; in < p.sinkArcs[sink + 1] && rowsLeft > 0 && work.spend(1); in++) {
            if (left[p.arcLot[in]] == 0 || value(in) <= cheapest) {
                continue;
            }
            rowsLeft--;
            work.spend(width);
            for (int out = p.sinkArcs[sink]; out < p.sinkArcs[sink + 1] && left[p.arcLot[in]] > 0; out++) {
                long count = value(in) > value(out) ? Math.min(heads[out], left[p.arcLot[in]]) : 0;
                if (count > 0 && unit(in) > unit(out)) {
                    count = Math.min(count, room[sink] / (unit(in) - unit(out)));
                }
                if (count > 0) {
                    move(sink, out, -count);
                    move(sink, in, count);
                    gained = true;
                }
            }
        }
        return gained;
    }

    /** Returns the lowest worth of a head that the sink has. Exchanges only raise it. */
    private long cheapest(int sink) {
        long least = Long.MAX_VALUE;
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            least = heads[a] > 0 ? Math.min(least, value(a)) : least;
        }
        return least;
    }

    private void move(int sink, int arc, long count) {
        heads[arc] += count;
        left[p.arcLot[arc]] -= count;
        room[sink] -= count * unit(arc);
    }

    private long value(int arc) {
        return p.optionValue[p.arcOptions[arc]];
    }

    private long unit(int arc) {
        return p.optionUnit[p.arcOptions[arc]];
    }
}
