package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.run.Work;

/**
 * Computes the amounts of a set of items. This is a knapsack with one row: each delivery takes its minimum, then the
 * rest is filled greedily. The best set so far is recorded, in whole heads where a pattern has to be whole.
 */
final class SetAmounts {
    private final PatternItems items;
    private final Followers followers;
    private final FoundPattern found;
    private final SegmentLine line;
    private final WholeFit whole;
    private final Work work;

    /** The items of the set. */
    final int[] chosen;

    /** The part of the demand that the last set fills. */
    long filled;

    /** The part of the demand that the last set leaves, or fills at rates below those of its followers. */
    long free;

    /** The work of the last set, in units of {@link Work}. */
    long units;

    /**
     * Makes an instance with room for one set at a time.
     *
     * @param most the maximum number of items in a set
     */
    SetAmounts(PatternItems items, Followers followers, FoundPattern found, SegmentLine line, int most, Work work) {
        this.items = items;
        this.followers = followers;
        this.found = found;
        this.line = line;
        this.chosen = new int[most];
        this.work = work;
        this.whole = new WholeFit(items, found, line, chosen, work);
    }

    /**
     * Computes the amounts of the set {@code chosen[0 .. count - 1]}, records it if it is the best so far, and returns
     * its worth without its minimum; {@link FoundPattern#INFEASIBLE} when the minimum deliveries exceed the demand.
     *
     * @param next where its followers begin
     */
    long evaluate(int count, int next) {
        line.moves = 0;
        whole.units = 0;
        long worth = lay(count, next);
        long laid = 2L + count + line.length + line.moves;
        work.spend(laid);
        units = laid + whole.units;
        return worth;
    }

    private long lay(int count, int next) {
        boolean simple = items.simple;
        long room = items.demand;
        long worth = 0;
        line.length = 0;
        for (int k = 0; k < count; k++) {
            int item = chosen[k];
            int s = items.start[item];
            long least = Math.multiplyExact(items.least[item], items.unit[s]);
            room -= least;
            if (room < 0) {
                return FoundPattern.INFEASIBLE;
            }
            worth += items.reduced[s] * items.least[item] - items.trip[item];
            if (simple) {
                line.append(s, least);
            } else {
                line.insert(s, least);
                while (++s < items.start[item + 1]) {
                    line.insert(s, 0);
                }
            }
        }
        int[] segment = line.segment;
        long[] take = line.take;
        int length = line.length;
        long displaceable = 0;
        int k = 0;
        for (; k < length && room > 0 && items.reduced[segment[k]] > 0; k++) {
            int s = segment[k];
            long more = Math.min(room, items.size(s) - take[k]);
            worth += items.worthOf(s, more);
            take[k] += more;
            room -= more;
            if (!simple && followers.outdo(next, s)) {
                displaceable += more;
            }
        }
        free = room + displaceable;
        filled = items.demand - room;
        note(count, worth, k);
        return worth;
    }

    /**
     * Fills the set up to its minimum, even at a loss, from segment {@code next} of the line on. Records the set if it
     * reaches the minimum and is the best so far.
     */
    private void note(int count, long relaxed, int next) {
        long worth = relaxed;
        long total = filled;
        long minimum = items.minimum;
        for (int k = next; total < minimum && k < line.length; k++) {
            long more = Math.min(minimum - total, line.left(k));
            worth += items.worthOf(line.segment[k], more);
            line.take[k] += more;
            total += more;
        }
        if (total < minimum || worth <= found.worth) {
            return;
        }
        if (items.mode == PatternMode.WHOLE) {
            worth = whole.roundDown(count);
        } else if (items.mode == PatternMode.EXACT && !line.isWhole()) {
            whole.fit(count, worth);
            return;
        }
        if (worth > found.worth) {
            found.keep(worth, chosen, count, line);
        }
    }
}
