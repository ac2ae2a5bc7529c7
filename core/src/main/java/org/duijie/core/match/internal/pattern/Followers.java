package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.match.internal.run.Work;

/**
 * The items in the order in which they join a set: first the items that must be in it, then the others by falling rate.
 * They are sorted only as far as the search goes. The class also bounds what the followers of a set can add. The
 * density bound fills the room left at their best net rate. The count bound assumes their best net worth for as many as
 * may still join.
 */
final class Followers {
    private static final int FIRST_RANKED = 24;
    private static final int ITEMS_A_LOOK = 4_096;

    private final PatternItems items;
    private final TopFirst ranking = new TopFirst();

    /** The number of positions that are sorted. */
    int sorted;

    /** The item at each position. */
    int[] order = new int[16];

    // What the items from a position on can add: the best worth of one, the sum, and the best net rate.
    private long[] tailPotential = new long[17];
    private long[] tailSum = new long[17];
    private long[] tailWorth = new long[17];
    private long[] tailSize = new long[17];

    Followers(PatternItems items) {
        this.items = items;
    }

    /** Sorts the items, or as many as are needed first. Returns false when the round had to end before that. */
    boolean rank(Work work) {
        int n = items.n;
        if (order.length < n) {
            order = new int[2 * n];
            tailPotential = new long[2 * n + 1];
            tailSum = new long[2 * n + 1];
            tailWorth = new long[2 * n + 1];
            tailSize = new long[2 * n + 1];
        }
        sorted = 0;
        if (n <= FIRST_RANKED || n > TopFirst.MOST || items.arcsForced > 0) {
            if (!sortAll(n, work)) {
                return false;
            }
            sorted = n;
            fillTails(0, n);
        } else {
            ranking.load(items.key, n);
            rankMore();
        }
        return true;
    }

    /** Doubles the number of sorted items, and adds a few. */
    void rankMore() {
        int n = items.n;
        int from = sorted;
        sorted = ranking.sortRun(from, n, from + FIRST_RANKED);
        for (int k = from; k < sorted; k++) {
            int item = ranking.item(k);
            int j = k;
            while (j > from && comesBefore(item, order[j - 1])) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = item;
        }
        for (int k = sorted; k < n; k++) {
            order[k] = ranking.item(k);
        }
        fillTails(from, sorted);
    }

    private boolean sortAll(int n, Work work) {
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        for (int gap = n / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < n; i++) {
                int item = order[i];
                int j = i;
                while (j >= gap && comesBefore(item, order[j - gap])) {
                    order[j] = order[j - gap];
                    j -= gap;
                }
                order[j] = item;
                if (i % ITEMS_A_LOOK == 0 && !work.spend(ITEMS_A_LOOK) && work.isHalted()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean comesBefore(int a, int b) {
        if (items.forced[a] != items.forced[b]) {
            return items.forced[a];
        }
        if (items.forced[a]) {
            return a < b;
        }
        return items.isBetter(items.start[a], items.start[b], items.key[a], items.key[b]);
    }

    /**
     * Computes bounds on what the followers of the positions {@code from} to {@code to} can add. Items after {@code to}
     * need not be sorted.
     */
    private void fillTails(int from, int to) {
        tailPotential[to] = 0;
        tailSum[to] = 0;
        tailWorth[to] = 0;
        tailSize[to] = 1;
        for (int k = items.n - 1; k >= to; k--) {
            follow(to, order[k]);
        }
        for (int j = to - 1; j >= from; j--) {
            tailPotential[j] = tailPotential[j + 1];
            tailSum[j] = tailSum[j + 1];
            tailWorth[j] = tailWorth[j + 1];
            tailSize[j] = tailSize[j + 1];
            follow(j, order[j]);
        }
    }

    /** Adds an item to what the items from a position on can add. */
    private void follow(int j, int item) {
        long potential = items.potential[item];
        tailPotential[j] = Math.max(tailPotential[j], potential);
        long sum = tailSum[j] + Math.max(0, potential);
        tailSum[j] = sum < 0 ? Long.MAX_VALUE : sum;
        raiseRate(j, item);
    }

    /**
     * Raises the best net rate of the tail to that of the item: (worth − f) / size at the end of one of its segments.
     */
    private void raiseRate(int j, int item) {
        long worth = -items.trip[item];
        long size = 0;
        for (int s = items.start[item]; s < items.start[item + 1]; s++) {
            worth += items.reduced[s] * items.heads[s];
            size += items.size(s);
            if (worth > 0 && Exact.compareRatios(worth, size, tailWorth[j], tailSize[j]) > 0) {
                tailWorth[j] = worth;
                tailSize[j] = size;
            }
        }
    }

    /**
     * Returns an upper bound on what {@code more} items from position {@code j} on can add to a set that leaves
     * {@code room}.
     */
    long worthAtMost(int j, long room, long more) {
        return Math.min(room <= 0 ? 0 : Exact.mulDivCeil(tailWorth[j], room, tailSize[j]), byCount(j, more));
    }

    private long byCount(int j, long more) {
        if (more >= items.n - j) {
            return tailSum[j];
        }
        long product = tailPotential[j] * more;
        boolean fits = Math.multiplyHigh(tailPotential[j], more) == 0 && product >= 0;
        return fits ? Math.min(tailSum[j], product) : tailSum[j];
    }

    /**
     * Returns an upper bound on the worth of a pattern with all forced arcs: each on its best day, and the others as
     * far as they fit.
     */
    long withForcedAtMost() {
        long sum = 0;
        int j = 0;
        while (j < items.n && items.forced[order[j]]) {
            int arc = items.arc[order[j]];
            long most = Long.MIN_VALUE;
            for (; j < items.n && items.arc[order[j]] == arc && items.forced[order[j]]; j++) {
                most = Math.max(most, items.potential[order[j]]);
            }
            sum = Exact.plus(sum, most);
        }
        return Exact.plus(sum, Math.max(0, worthAtMost(j, items.demand, (long) items.suppliers - items.arcsForced)));
    }

    /** Returns whether an item from position {@code j} on has a better net rate than the segment. */
    boolean outdo(int j, int segment) {
        return Exact.compareRatios(items.reduced[segment], items.unit[segment], tailWorth[j], tailSize[j]) < 0;
    }
}
