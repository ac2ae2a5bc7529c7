package org.duijie.core.match.internal.search;

import java.util.Arrays;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;

/**
 * Chooses the heads of a plan's deliveries again; the deliveries and their days stay the same.
 *
 * <p>If all demands count heads, this is a transportation problem with bounds, and a plan is optimal when no chain
 * gains. A chain starts with heads that a lot has left, or that one delivery gives up. They raise another delivery of
 * that lot. A second delivery of the same sink then gives up the excess to its own lot, and so on. A chain ends at a
 * sink with room, or at a lot that keeps the heads. With demands in grams, the chains convert heads at each sink,
 * rounded so that the demand holds. Chains are searched depth first up to a length. The first chain that gains is
 * applied with as many heads as it can move, so a plan never loses worth. The search ends after a fixed amount of work,
 * whatever the size of the market.
 */
public final class Amounts {
    private static final int MOST_RAISES = 5;

    /** The work budget, so that a large market does not take long. */
    private static final long UNITS = 20_000_000;

    private static final long UNITS_AN_ARC = 40_000;
    private static final long MOST_UNITS = 1_000_000_000;

    private static final int MOST_PASSES = 10;
    private static final int NONE = -1;
    private static final long IMPOSSIBLE = Long.MIN_VALUE;

    private final Problem p;
    private final Draft draft;

    // The deliveries, grouped by sink, and a chain of them for each lot.
    private int open;
    private int[] arc = new int[64];
    private int[] sink = new int[64];
    private int[] nextOfLot = new int[64];
    private boolean[] onPath = new boolean[64];
    private final int[] firstOfLot;

    // For the k-th sink searched: its number, its first delivery, what it gets, whether it is on the path.
    private int sinks;
    private int[] sinkNumber = new int[32];
    private int[] sinkFirst = new int[33];
    private long[] measure = new long[32];
    private boolean[] sinkOnPath = new boolean[32];

    // The path: deliveries lowered and raised alternately. The first is lowered, or NONE if stock left is used.
    private final int[] path = new int[2 * MOST_RAISES + 1];
    private final long[] moved = new long[2 * MOST_RAISES + 1];
    private int length;
    private final Work work;

    public Amounts(Problem problem, Draft draft, Halt halt) {
        this.p = problem;
        this.draft = draft;
        this.firstOfLot = new int[problem.lots];
        this.work = new Work(halt, Math.min(MOST_UNITS, UNITS + UNITS_AN_ARC * problem.arcs));
    }

    /** Improves the whole plan. */
    public void improve() {
        load();
        boolean gained = true;
        boolean changed = false;
        for (int pass = 0; gained && pass < MOST_PASSES; pass++) {
            gained = false;
            for (int k = 0; k < open && work.spend(1); k++) {
                gained |= useLeft(k) || giveUp(k);
            }
            changed |= gained;
        }
        for (int k = 0; k < sinks && changed; k++) {
            draft.settle(sinkNumber[k]);
        }
    }

    private void load() {
        open = 0;
        sinks = 0;
        Arrays.fill(firstOfLot, NONE);
        for (int i = 0; i < p.sinks; i++) {
            int before = open;
            reserve(sinks + 1);
            measure[sinks] = 0;
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                if (draft.heads[a] > 0) {
                    add(a);
                }
            }
            if (open > before) {
                sinkNumber[sinks] = i;
                sinkFirst[sinks++] = before;
                sinkFirst[sinks] = open;
            }
        }
    }

    private void add(int a) {
        if (open == arc.length) {
            arc = Arrays.copyOf(arc, 2 * open);
            sink = Arrays.copyOf(sink, 2 * open);
            nextOfLot = Arrays.copyOf(nextOfLot, 2 * open);
            onPath = Arrays.copyOf(onPath, 2 * open);
        }
        arc[open] = a;
        sink[open] = sinks;
        measure[sinks] += draft.heads[a] * p.optionUnit[draft.option[a]];
        nextOfLot[open] = firstOfLot[p.arcLot[a]];
        firstOfLot[p.arcLot[a]] = open++;
    }

    private void reserve(int size) {
        if (size >= sinkNumber.length) {
            sinkNumber = Arrays.copyOf(sinkNumber, 2 * size);
            sinkFirst = Arrays.copyOf(sinkFirst, 2 * size + 1);
            measure = Arrays.copyOf(measure, 2 * size);
            sinkOnPath = Arrays.copyOf(sinkOnPath, 2 * size);
        }
    }

    /** Tries the heads that a lot has left, once for each lot. */
    private boolean useLeft(int k) {
        int lot = p.arcLot[arc[k]];
        if (firstOfLot[lot] != k || draft.left[lot] == 0) {
            return false;
        }
        path[0] = NONE;
        length = 1;
        return raiseFrom(lot, draft.left[lot]);
    }

    /** Tries the heads that the k-th delivery could give up. */
    private boolean giveUp(int k) {
        long most = draft.heads[arc[k]] - least(k);
        if (most == 0) {
            return false;
        }
        path[0] = k;
        length = 1;
        onPath[k] = true;
        boolean gained = raiseFrom(p.arcLot[arc[k]], most);
        onPath[k] = false;
        return gained;
    }

    /**
     * Continues from heads that are free on {@code lot}. The first delivery of the path could move {@code most} heads.
     */
    private boolean raiseFrom(int lot, long most) {
        for (int k = firstOfLot[lot]; k != NONE && work.spend(1); k = nextOfLot[k]) {
            if (!onPath[k] && !sinkOnPath[sink[k]] && raise(k, most)) {
                return true;
            }
        }
        return false;
    }

    private boolean raise(int k, long most) {
        path[length++] = k;
        onPath[k] = true;
        sinkOnPath[sink[k]] = true;
        boolean gained = take(most);
        for (int other = sinkFirst[sink[k]]; other < sinkFirst[sink[k] + 1] && !gained; other++) {
            if (!onPath[other]) {
                path[length++] = other;
                onPath[other] = true;
                gained = take(most) || (length < path.length - 1 && raiseFrom(p.arcLot[arc[other]], most));
                onPath[other] = false;
                length--;
            }
        }
        sinkOnPath[sink[k]] = false;
        onPath[k] = false;
        length--;
        return gained;
    }

    /** Moves as many heads along the path as possible, if that gains. */
    private boolean take(long most) {
        if (!work.goesOn() || gain(1) == IMPOSSIBLE) {
            return false;
        }
        long can = gain(most) == IMPOSSIBLE ? 1 : most;
        for (long cannot = most; cannot - can > 1; ) {
            long heads = can + (cannot - can) / 2;
            if (gain(heads) == IMPOSSIBLE) {
                cannot = heads;
            } else {
                can = heads;
            }
        }
        if (gain(can) <= 0) {
            return false;
        }
        for (int j = path[0] == NONE ? 1 : 0; j < length; j++) {
            change(path[j], j % 2 == 0 ? -moved[j] : moved[j]);
        }
        return true;
    }

    private void change(int k, long heads) {
        draft.heads[arc[k]] += heads;
        draft.left[p.arcLot[arc[k]]] -= heads;
        measure[sink[k]] += heads * unit(k);
    }

    /**
     * Returns the path's gain when its first delivery moves {@code heads}, and computes what the other deliveries move.
     * Returns an impossible value if a limit is exceeded.
     */
    private long gain(long heads) {
        work.spend(2L + length);
        int start = path[0] == NONE ? NONE : sink[path[0]];
        long gain = 0;
        long startGets = 0;
        if (start != NONE) {
            gain = -value(path[0]) * heads;
            startGets = measure[start] - heads * unit(path[0]);
        }
        moved[0] = heads;
        long free = heads;
        for (int j = 1; j < length; j += 2) {
            int up = path[j];
            int at = sinkNumber[sink[up]];
            long gets = (sink[up] == start ? startGets : measure[sink[up]]) + free * unit(up);
            gain += value(up) * free;
            moved[j] = free;
            long over = Math.max(0, gets - p.demand[at]);
            if (j + 1 < length) {
                int down = path[j + 1];
                free = -Math.floorDiv(-over, unit(down));
                if (draft.heads[arc[down]] - free < least(down)) {
                    return IMPOSSIBLE;
                }
                gain -= value(down) * free;
                moved[j + 1] = free;
                gets -= free * unit(down);
                over = 0;
            }
            if (over > 0 || gets < p.minimum[at]) {
                return IMPOSSIBLE;
            }
            startGets = sink[up] == start ? gets : startGets;
        }
        return start != NONE && startGets < p.minimum[sinkNumber[start]] ? IMPOSSIBLE : gain;
    }

    private long value(int k) {
        return p.optionValue[draft.option[arc[k]]];
    }

    private long unit(int k) {
        return p.optionUnit[draft.option[arc[k]]];
    }

    private long least(int k) {
        return p.optionLeast[draft.option[arc[k]]];
    }
}
