package org.duijie.core.match.internal.search;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;

/**
 * Makes a first plan. Each sink in turn takes its best pattern at the lots' prices. Then the sinks choose again among
 * the stock left, as if the lots' prices were 0.
 */
public final class Greedy {
    private static final int NODES = 400;
    private static final int SINKS_A_LOOK = 4_096;

    /** The work budget of each of the three parts, in units of {@link Work}: a fixed part, and a part per arc. */
    private static final long UNITS = 20_000_000;

    private static final long UNITS_AN_ARC = 20_000;

    /** The work that serving may take even when the round has to end, because otherwise there would be no plan. */
    private static final long LEAST_UNITS = 1_000_000;

    private final Problem p;
    private final Work work;
    private final BooleanSupplier stop;
    private final Crowd search;
    private final long[] free;

    /** Makes an instance without a time limit. */
    public Greedy(Problem problem) {
        this(problem, Halt.never(), () -> false);
    }

    /**
     * Makes an instance that can be ended.
     *
     * @param halt ends everything except serving as many sinks as can be served at once
     * @param stop called now and then; when it returns true the plan is complete, but not improved further
     */
    public Greedy(Problem problem, Halt halt, BooleanSupplier stop) {
        this.p = problem;
        this.stop = stop;
        this.work = new Work(halt, 0);
        this.search = new Crowd(problem, NODES, work);
        this.free = new long[problem.lots];
    }

    /** Fills the empty {@code draft}. */
    public void fill(Draft draft, long[] price) {
        long[] worth = new long[p.sinks];
        grant();
        for (int i = 0; i < p.sinks && work.goesOn(); i++) {
            worth[i] = search.best(i, price, p.stock);
        }
        int[] byWorth = IntStream.range(0, p.sinks)
                .boxed()
                .sorted((a, b) -> worth[a] != worth[b] ? Long.compare(worth[b], worth[a]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean halted = work.isHalted();
        if (halted) {
            work.grantRegardless(LEAST_UNITS);
        } else {
            grant();
        }
        for (int k = 0; k < byWorth.length && work.goesOn(); k++) {
            serve(draft, byWorth[k], price);
        }
        if (!halted) {
            polish(draft, byWorth);
        }
    }

    private void grant() {
        work.grant(UNITS + UNITS_AN_ARC * p.arcs);
    }

    /**
     * Lets each sink choose again among the stock left, as if the lots' prices were 0, until none gains or the time is
     * up.
     */
    void polish(Draft draft, int[] sinks) {
        boolean gained = true;
        grant();
        for (int pass = 0; gained && pass < 4; pass++) {
            gained = false;
            for (int k = 0; k < sinks.length && work.goesOn(); k++) {
                if (k % SINKS_A_LOOK == SINKS_A_LOOK - 1 && stop.getAsBoolean()) {
                    return;
                }
                gained |= chooseAgain(draft, sinks[k]);
            }
        }
    }

    private boolean chooseAgain(Draft draft, int sink) {
        long before = draft.sinkWorth[sink];
        int from = p.sinkArcs[sink];
        int to = p.sinkArcs[sink + 1];
        long[] heads = java.util.Arrays.copyOfRange(draft.heads, from, to);
        int[] option = java.util.Arrays.copyOfRange(draft.option, from, to);
        draft.clear(sink);
        serve(draft, sink, free);
        if (draft.sinkWorth[sink] >= before) {
            return draft.sinkWorth[sink] > before;
        }
        draft.clear(sink);
        for (int a = from; a < to; a++) {
            if (heads[a - from] > 0) {
                draft.put(a, option[a - from], heads[a - from]);
            }
        }
        draft.settle(sink);
        return false;
    }

    private void serve(Draft draft, int sink, long[] price) {
        if (search.best(sink, price, draft.left) > 0) {
            search.give(draft, sink);
        }
    }
}
