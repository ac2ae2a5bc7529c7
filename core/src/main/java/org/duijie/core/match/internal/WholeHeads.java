package org.duijie.core.match.internal;

import java.util.Arrays;

/**
 * Makes a plan of whole heads from a flow cut down to whole heads: what room that left, each sink fills with what gains most over
 * its price, then with what gains anything; then it exchanges heads it has for heads that are left and worth more. For markets
 * with one option an arc and no least. Time O(arcs) a pass, a few passes.
 */
final class WholeHeads {
    private static final int PASSES = 4;

    private final Problem p;
    private final long[] heads;
    private final long[] left;
    private final long[] room;

    /** Works on {@code heads}, by arc, which fit stock and demand. */
    WholeHeads(Problem problem, long[] heads) {
        this.p = problem;
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
        for (int i = 0; i < p.sinks; i++) {
            serve(i, price);
        }
        long[] free = new long[p.lots];
        boolean gained = true;
        for (int pass = 0; gained && pass < PASSES; pass++) {
            gained = false;
            for (int i = 0; i < p.sinks; i++) {
                serve(i, free);
                gained |= exchange(i);
            }
        }
    }

    private void serve(int sink, long[] price) {
        while (true) {
            int best = -1;
            long most = 0;
            for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
                long gain = (value(a) << p.shift) - price[p.arcLot[a]];
                if (gain > most && left[p.arcLot[a]] > 0 && unit(a) <= room[sink]) {
                    most = gain;
                    best = a;
                }
            }
            if (best < 0) {
                return;
            }
            move(sink, best, Math.min(left[p.arcLot[best]], room[sink] / unit(best)));
        }
    }

    /** Puts heads that are left in the place of heads worth less, as many as fit. */
    private boolean exchange(int sink) {
        boolean gained = false;
        for (int in = p.sinkArcs[sink]; in < p.sinkArcs[sink + 1]; in++) {
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
