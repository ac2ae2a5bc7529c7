package org.duijie.core.match.internal.search;

import org.duijie.core.match.internal.pattern.PatternSearch;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Work;

/**
 * Finds the best pattern of one sink after another, as {@link PatternSearch#best} does. It reuses the result when a
 * sink and the stock left for it are identical to the previous ones. A thousand identical intents therefore take little
 * more time than one.
 */
final class Crowd {
    private final Problem p;
    private final PatternSearch search;
    private final Work work;
    private final int nodes;

    // The last search: its sink, and the maximum number of heads of each lot.
    private int like = -1;
    private long[] at = {};
    private long[] room = new long[16];
    private long worth;

    Crowd(Problem problem, int nodes, Work work) {
        this.p = problem;
        this.work = work;
        this.search = new PatternSearch(problem, work);
        this.nodes = nodes;
    }

    /**
     * Does what {@link PatternSearch#best} does. The numbers in {@code price} must not change while the same array is
     * passed.
     */
    long best(int sink, long[] price, long[] available) {
        work.spend(1L + p.sinkArcs[sink + 1] - p.sinkArcs[sink]);
        if (like < 0 || at != price || !p.areAlike(like, sink) || !hasLikeRoom(sink, available)) {
            note(sink, price, available);
            worth = search.best(sink, price, available, nodes);
        }
        return worth;
    }

    /** Gives {@code sink} the pattern found; {@code sink} must be the last argument of {@link #best}. */
    void give(Draft draft, int sink) {
        draft.take(sink, search.found(), like);
    }

    private boolean hasLikeRoom(int sink, long[] available) {
        int from = p.sinkArcs[sink];
        for (int a = from; a < p.sinkArcs[sink + 1]; a++) {
            if (room[a - from] != roomOn(sink, a, available)) {
                return false;
            }
        }
        return true;
    }

    private void note(int sink, long[] price, long[] available) {
        int from = p.sinkArcs[sink];
        int width = p.sinkArcs[sink + 1] - from;
        if (room.length < width) {
            room = new long[2 * width];
        }
        for (int k = 0; k < width; k++) {
            room[k] = roomOn(sink, from + k, available);
        }
        like = sink;
        at = price;
    }

    /** Returns the maximum number of heads that a delivery can have on any of its days. */
    private long roomOn(int sink, int arc, long[] available) {
        long lightest = Long.MAX_VALUE;
        for (int o = p.arcOptions[arc]; o < p.arcOptions[arc + 1]; o++) {
            lightest = Math.min(lightest, p.optionUnit[o]);
        }
        return Math.min(available[p.arcLot[arc]], p.demand[sink] / lightest);
    }
}
