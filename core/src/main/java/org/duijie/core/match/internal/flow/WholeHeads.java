package org.duijie.core.match.internal.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;

/**
 * Makes a plan of whole heads from a flow cut down to whole heads: what room that left, each sink fills with what gains
 * most over its price, then with what gains anything; then it exchanges heads it has for heads that are left and worth
 * more. For markets with one option an arc and no least. Time O(arcs) a pass, a few passes.
 */
final class WholeHeads {
    private static final int PASSES = 4;

    /** After so many takings in order of gain, the rest of a row is sorted. */
    private static final int TAKEN_BY_LOOKING = 32;

    /** The most pairs of deliveries of one sink that are looked at for an exchange: of a row of 4,000, all. */
    private static final long MOST_EXCHANGES = 16_000_000;

    /** What it may take in all, in units of {@link Work}: so much, and so much an arc. */
    private static final long UNITS = 200_000_000;

    private static final long UNITS_AN_ARC = 4_000;

    private final Problem p;
    private final long[] heads;
    private final long[] left;
    private final long[] room;
    private final Work work;

    /**
     * Works on {@code heads}, by arc, which fit stock and demand.
     *
     * @param halt ends it; the heads fit at any time
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

    /** Fills up at {@code price}, a lot's head, scaled. */
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

    /** The same, for a sink that takes from very many: what is once passed by for want of room never fits again. */
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

    /** Puts heads that are left in the place of heads worth less, as many as fit. */
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

    /** The least that a head the sink has is worth; exchanges only ever raise it. */
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
