package org.duijie.core.match.internal;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Raises sinks of a round whose locked lines are under their minimum up to it, even at a loss: from what is left, or from what others
 * leave, the cheapest a head first, who then choose again. One that must reach a minimum itself never leaves anything. Where even
 * that is too little the sink stays short, and {@link org.duijie.core.match.PlanCheck} names it.
 */
final class Raising {
    private static final int NODES = 2_000;

    /** What it may take in all, in units of {@link Work}: so much, and so much an arc. */
    private static final long UNITS = 40_000_000;

    private static final long UNITS_AN_ARC = 20_000;

    /** What it may take though the round has to end: a plan should not be under a minimum for want of time. */
    private static final long LEAST_UNITS = 5_000_000;

    private final Problem p;
    private final Draft draft;
    private final Halt halt;
    private final Work work;
    private final PatternSearch search;
    private final Set<Integer> must = new LinkedHashSet<>();

    Raising(Problem problem, Draft draft, Halt halt) {
        this.p = problem;
        this.draft = draft;
        this.halt = halt;
        this.work = new Work(halt, UNITS + UNITS_AN_ARC * problem.arcs);
        if (work.isHalted()) {
            work.grantRegardless(LEAST_UNITS);
        }
        this.search = new PatternSearch(problem, work);
    }

    /** @param locked the sinks that have locked lines, ascending */
    void run(int[] locked, long[] price) {
        for (int sink : locked) {
            if (p.minimum[sink] > 0) {
                must.add(sink);
            }
        }
        Set<Integer> moved = new LinkedHashSet<>();
        for (int sink : must) {
            if (!isServed(sink) && work.spend(p.lots)) {
                raise(sink, price, moved);
            }
        }
        if (!moved.isEmpty()) {
            new Greedy(p, halt, () -> false)
                    .polish(draft, moved.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private boolean isServed(int sink) {
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            if (draft.heads[a] > 0) {
                return true;
            }
        }
        return false;
    }

    private void raise(int sink, long[] price, Set<Integer> moved) {
        if (!PatternSearch.isInfeasible(search.bestServing(sink, new long[p.lots], draft.left, NODES))) {
            draft.take(sink, search.found());
            return;
        }
        int[] start = p.lotRows();
        long[] room = draft.left.clone();
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            int lot = p.arcLot[a];
            for (int k = start[lot]; k < start[lot + 1]; k++) {
                room[lot] += must.contains(p.arcSink[p.lotArc[k]]) ? 0 : draft.heads[p.lotArc[k]];
            }
        }
        if (PatternSearch.isInfeasible(search.bestServing(sink, price, room, NODES))) {
            return;
        }
        draft.take(sink, search.found());
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            while (draft.left[p.arcLot[a]] < 0) {
                int other = cheapest(p.arcLot[a], start);
                draft.clear(other);
                moved.add(other);
            }
        }
    }

    /** The sink, not one that must reach a minimum, whose delivery from {@code lot} is worth least a head. */
    private int cheapest(int lot, int[] start) {
        int found = -1;
        long least = Long.MAX_VALUE;
        for (int k = start[lot]; k < start[lot + 1]; k++) {
            int a = p.lotArc[k];
            if (draft.heads[a] > 0 && !must.contains(p.arcSink[a])) {
                long rate = p.optionValue[draft.option[a]] - p.arcTrip[a] / draft.heads[a];
                if (rate < least) {
                    least = rate;
                    found = p.arcSink[a];
                }
            }
        }
        return found;
    }
}
