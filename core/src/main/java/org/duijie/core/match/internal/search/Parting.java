package org.duijie.core.match.internal.search;

import java.util.Arrays;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Randomness;

/**
 * Divides lots and sinks into parts that can be improved in parallel. The lots are ordered so that lots of one product
 * and neighbourhood are adjacent. The order is closed to a circle and cut at points that change from round to round. A
 * sink belongs to the part from which all its deliveries come, and may only use the lots of that part. A sink with
 * deliveries from several parts pauses for the round.
 */
final class Parting {
    private static final int LOTS_FOR_TWO = 500;
    private static final int LOTS_A_PART = 1_000;
    private static final int MOST_PARTS = 128;

    /** No lots and no sinks. */
    static final Parting NONE = new Parting(0, new int[0], new int[1], new int[0]);

    final int parts;

    /** The number of the part that each lot belongs to. */
    final int[] lotPart;

    /** The sinks of part k are {@code sink[start[k]]} to {@code sink[start[k + 1] - 1]}. */
    final int[] start;

    final int[] sink;

    private Parting(int parts, int[] lotPart, int[] start, int[] sink) {
        this.parts = parts;
        this.lotPart = lotPart;
        this.start = start;
        this.sink = sink;
    }

    /** Returns the number of parts, which does not depend on the number of threads. */
    static int partsOf(Problem p) {
        if (p.lots < LOTS_FOR_TWO) {
            return 1;
        }
        return Math.max(2, Math.min(MOST_PARTS, 2 + p.lots / LOTS_A_PART));
    }

    static Parting draw(Problem p, Draft draft, Shortlist shortlist, Randomness random) {
        int parts = partsOf(p);
        int[] lotPart = new int[p.lots];
        int turn = parts == 1 ? 0 : random.below(p.lots);
        for (int l = 0; l < p.lots; l++) {
            lotPart[l] = (int) ((long) ((p.lotRank[l] + turn) % p.lots) * parts / p.lots);
        }
        int[] sinkPart = new int[p.sinks];
        int[] start = new int[parts + 1];
        for (int i = 0; i < p.sinks; i++) {
            sinkPart[i] = partOf(p, draft, shortlist, i, lotPart, random);
            if (sinkPart[i] >= 0) {
                start[sinkPart[i] + 1]++;
            }
        }
        for (int k = 0; k < parts; k++) {
            start[k + 1] += start[k];
        }
        int[] next = Arrays.copyOf(start, parts);
        int[] sink = new int[start[parts]];
        for (int i = 0; i < p.sinks; i++) {
            if (sinkPart[i] >= 0) {
                sink[next[sinkPart[i]]++] = i;
            }
        }
        return new Parting(parts, lotPart, start, sink);
    }

    /**
     * Returns the part of the lots that serve the sink; if none does, the part of one of its arcs; -1 if they are in
     * several parts.
     */
    private static int partOf(Problem p, Draft draft, Shortlist shortlist, int i, int[] lotPart, Randomness random) {
        int part = -1;
        for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
            if (draft.heads[a] > 0) {
                int of = lotPart[p.arcLot[a]];
                if (part >= 0 && of != part) {
                    return -1;
                }
                part = of;
            }
        }
        if (part < 0 && shortlist.size(i) > 0) {
            part = lotPart[p.arcLot[shortlist.arc[shortlist.start[i] + random.below(shortlist.size(i))]]];
        }
        return part;
    }
}
