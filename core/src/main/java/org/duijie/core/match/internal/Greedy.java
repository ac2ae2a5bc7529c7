package org.duijie.core.match.internal;

import java.util.stream.IntStream;

/** A first plan: each sink in turn takes its best pattern at the lots' prices, then what is left is sold at its true worth. */
final class Greedy {
    private static final int NODES = 400;

    private final Problem p;
    private final PatternSearch search;
    private final long[] free;

    Greedy(Problem problem) {
        this.p = problem;
        this.search = new PatternSearch(problem);
        this.free = new long[problem.lots];
    }

    /** Fills {@code draft}, which is empty. */
    void fill(Draft draft, long[] price) {
        long[] worth = new long[p.sinks];
        for (int i = 0; i < p.sinks; i++) {
            worth[i] = search.best(i, price, p.stock, NODES);
        }
        int[] byWorth = IntStream.range(0, p.sinks)
                .boxed()
                .sorted((a, b) -> worth[a] != worth[b] ? Long.compare(worth[b], worth[a]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int sink : byWorth) {
            serve(draft, sink, price);
        }
        polish(draft, byWorth);
    }

    /** Lets each sink choose again at true worth among what is left, until none gains. */
    void polish(Draft draft, int[] sinks) {
        boolean gained = true;
        for (int pass = 0; gained && pass < 4; pass++) {
            gained = false;
            for (int sink : sinks) {
                gained |= chooseAgain(draft, sink);
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
        if (search.best(sink, price, draft.left, NODES) > 0) {
            draft.take(sink, search);
        }
    }
}
