package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Large-neighbourhood search (Shaw 1998): takes back the deliveries of some sinks around one lot and serves them again in another
 * order, at prices drawn nearer to or further from the lots' own; keeps what is no worse.
 */
final class Improve {
    private static final int MOST_SINKS = 12;
    private static final int NODES = 200;

    private final Problem p;
    private final Draft draft;
    private final long[] price;
    private final PatternSearch search;
    private final Randomness random;
    private final int[] lotStart;
    private final long[] drawn;
    private final int[] sinks = new int[MOST_SINKS];
    private int chosen;
    private final boolean[] taken;

    // What the chosen sinks had, to be given back if the change is for the worse.
    private int[] savedArc = new int[64];
    private int[] savedOption = new int[64];
    private long[] savedHeads = new long[64];
    private int saved;

    Improve(Problem problem, Draft draft, long[] price, long seed) {
        this.p = problem;
        this.draft = draft;
        this.price = price;
        this.search = new PatternSearch(problem);
        this.random = new Randomness(seed);
        this.lotStart = problem.lotRows();
        this.drawn = new long[p.lots];
        this.taken = new boolean[p.sinks];
    }

    /** Tries {@code steps} neighbourhoods, or fewer if told to stop. */
    void run(long steps, BooleanSupplier stop) {
        if (p.arcs == 0) {
            return;
        }
        for (long step = 0; step < steps && !stop.getAsBoolean(); step++) {
            step();
        }
    }

    private void step() {
        long before = draft.worth;
        int arc = random.below(p.arcs);
        choose(arc);
        takeBack();
        serveAgain();
        if (draft.worth < before) {
            giveBack();
        }
        for (int k = 0; k < chosen; k++) {
            taken[sinks[k]] = false;
        }
    }

    /** The sink of an arc, and others that could be served from its lot or from one that serves it now. */
    private void choose(int arc) {
        chosen = 0;
        add(p.arcSink[arc]);
        int wanted = 2 + random.below(MOST_SINKS - 1);
        int lot = p.arcLot[arc];
        for (int tries = 0; chosen < wanted && tries < 3 * wanted; tries++) {
            int width = lotStart[lot + 1] - lotStart[lot];
            int other = p.lotArc[lotStart[lot] + random.below(width)];
            boolean serves = draft.heads[other] > 0;
            if (serves || random.below(3) == 0) {
                add(p.arcSink[other]);
            }
            if (random.below(4) == 0) {
                int sink = sinks[random.below(chosen)];
                int from = p.sinkArcs[sink];
                lot = p.arcLot[from + random.below(p.sinkArcs[sink + 1] - from)];
            }
        }
    }

    private void add(int sink) {
        if (!taken[sink] && chosen < MOST_SINKS) {
            taken[sink] = true;
            sinks[chosen++] = sink;
        }
    }

    private void takeBack() {
        saved = 0;
        for (int k = 0; k < chosen; k++) {
            for (int a = p.sinkArcs[sinks[k]]; a < p.sinkArcs[sinks[k] + 1]; a++) {
                if (draft.heads[a] > 0) {
                    save(a);
                }
            }
            draft.clear(sinks[k]);
        }
    }

    private void save(int arc) {
        if (saved == savedArc.length) {
            savedArc = Arrays.copyOf(savedArc, 2 * saved);
            savedOption = Arrays.copyOf(savedOption, 2 * saved);
            savedHeads = Arrays.copyOf(savedHeads, 2 * saved);
        }
        savedArc[saved] = arc;
        savedOption[saved] = draft.option[arc];
        savedHeads[saved++] = draft.heads[arc];
    }

    private void serveAgain() {
        int eighths = random.below(10);
        for (int k = chosen - 1; k > 0; k--) {
            int j = random.below(k + 1);
            int sink = sinks[k];
            sinks[k] = sinks[j];
            sinks[j] = sink;
        }
        for (int k = 0; k < chosen; k++) {
            serve(sinks[k], k == chosen - 1 ? 0 : eighths);
        }
        for (int k = 0; k < chosen - 1; k++) {
            if (random.below(2) == 0) {
                draft.clear(sinks[k]);
                serve(sinks[k], 0);
            }
        }
    }

    private void serve(int sink, int eighths) {
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            int lot = p.arcLot[a];
            drawn[lot] = (price[lot] >> 3) * eighths;
        }
        if (search.best(sink, drawn, draft.left, NODES) > 0) {
            draft.take(sink, search);
        }
    }

    private void giveBack() {
        for (int k = 0; k < chosen; k++) {
            draft.clear(sinks[k]);
        }
        for (int k = 0; k < saved; k++) {
            draft.put(savedArc[k], savedOption[k], savedHeads[k]);
        }
        for (int k = 0; k < chosen; k++) {
            draft.settle(sinks[k]);
        }
    }
}
