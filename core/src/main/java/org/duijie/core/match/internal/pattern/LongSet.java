package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.problem.Exact;

/**
 * Builds one set of any length from all items that a sink could have, in order of net rate. If that needs too many
 * deliveries, it also builds one in order of worth. It also bounds all sets ({@link LongFill}). Time: O(n log n).
 */
final class LongSet {
    private final PatternItems items;
    private final FoundPattern found;
    private final SegmentLine line;
    private final LongFill fill = new LongFill();

    LongSet(PatternItems items, FoundPattern found, SegmentLine line) {
        this.items = items;
        this.found = found;
        this.line = line;
    }

    /** Records the set if it is the best so far, and returns a bound on all sets. */
    long fillUp() {
        if (items.mode == PatternMode.EXACT) {
            return Long.MAX_VALUE;
        }
        fill.begin(items.n, items.demand, items.suppliers);
        for (int item = 0; item < items.n; item++) {
            offerNetRate(item);
        }
        long bound = fill.rank();
        int most = Math.min(items.suppliers, items.n);
        layOut(most);
        if (fill.size() > most) {
            fill.rankByWorth();
            layOut(most);
        }
        return bound;
    }

    /** Offers an item at the best net rate of any number of its segments. */
    private void offerNetRate(int item) {
        long worth = -items.trip[item];
        long size = 0;
        long bestWorth = 0;
        long bestSize = 1;
        for (int s = items.start[item]; s < items.start[item + 1]; s++) {
            worth += items.reduced[s] * items.heads[s];
            size += items.size(s);
            if (worth > 0 && Exact.compareRatios(worth, size, bestWorth, bestSize) > 0) {
                bestWorth = worth;
                bestSize = size;
            }
        }
        if (bestWorth > 0) {
            fill.offer(item, bestWorth, bestSize, items.potential[item], size);
        }
    }

    /**
     * Takes as much as fits of one item after another in the fill's order, if that is worth its trip. Records the set
     * if it is the best so far.
     */
    private void layOut(int most) {
        long room = items.demand;
        long worth = 0;
        int count = 0;
        line.length = 0;
        for (int k = 0; k < fill.size() && count < most && room > 0; k++) {
            int item = fill.item(k);
            int before = line.length;
            long roomBefore = room;
            int first = items.start[item];
            long gain = -items.trip[item];
            for (int s = first; s < items.start[item + 1] && items.reduced[s] > 0 && room > 0; s++) {
                long more = Math.min(room, items.size(s));
                more -= items.mode == PatternMode.WHOLE ? more % items.unit[s] : 0;
                line.append(s, more);
                gain += items.worthOf(s, more);
                room -= more;
            }
            if (gain > 0 && roomBefore - room >= items.least[item] * items.unit[first]) {
                worth += gain;
                fill.keep(count++, item);
            } else {
                line.length = before;
                room = roomBefore;
            }
        }
        if (worth > found.worth && items.demand - room >= items.minimum) {
            found.keep(worth, fill.kept(), count, line);
        }
    }
}
