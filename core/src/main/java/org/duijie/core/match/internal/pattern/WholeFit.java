package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.run.Work;

/**
 * Chooses whole heads for a set. The approximate way is rounding. The exact way is branch and bound for a knapsack with
 * one row, a minimum and a maximum. It is exponential in the segments at worst, so it stops after a number of steps;
 * the bound is then the worth of the set in fractions.
 */
final class WholeFit {
    private static final long UNITS_A_SET = 800_000;

    private final PatternItems items;
    private final FoundPattern found;
    private final SegmentLine line;
    private final int[] chosen;
    private final Work work;
    private long unitsLeft;

    /** The work of {@link #fit} since this was set to 0, in units of {@link Work}. */
    long units;

    WholeFit(PatternItems items, FoundPattern found, SegmentLine line, int[] chosen, Work work) {
        this.items = items;
        this.found = found;
        this.line = line;
        this.chosen = chosen;
        this.work = work;
    }

    /**
     * Rounds the amounts down to whole heads, fills the freed room where heads fit, and returns the worth;
     * {@link FoundPattern#INFEASIBLE} if the minimum is not reached.
     */
    long roundDown(int count) {
        int[] segment = line.segment;
        long[] take = line.take;
        int length = line.length;
        long room = items.demand;
        long worth = -trips(count);
        for (int k = 0; k < length; k++) {
            take[k] -= take[k] % items.unit[segment[k]];
            room -= take[k];
        }
        long mayStayFree = items.demand - items.minimum;
        for (int k = 0; k < length; k++) {
            int s = segment[k];
            long unit = items.unit[s];
            long reduced = items.reduced[s];
            boolean wanted = reduced > 0 || room > mayStayFree;
            if (wanted && room >= unit) {
                long more = Math.min(room / unit, items.heads[s] - take[k] / unit);
                if (reduced <= 0) {
                    more = Math.min(more, -Math.floorDiv(mayStayFree - room, unit));
                }
                take[k] += more * unit;
                room -= more * unit;
            }
            worth += reduced * (take[k] / unit);
        }
        return room > mayStayFree ? FoundPattern.INFEASIBLE : worth;
    }

    /** Records the best whole heads of the set, if they are the best so far. */
    void fit(int count, long relaxed) {
        long room = items.demand;
        long worth = -trips(count);
        for (int k = 0; k < line.length; k++) {
            int s = line.segment[k];
            long least = items.least[items.itemOf(s)];
            line.take[k] = least * items.unit[s];
            room -= line.take[k];
            worth += items.reduced[s] * least;
        }
        unitsLeft = UNITS_A_SET;
        fit(0, room, items.minimum - (items.demand - room), worth, count);
        if (unitsLeft < 0) {
            found.missed(relaxed);
        }
    }

    /** Counts the work of a step that visits {@code segments} segments. Returns false once the limit is reached. */
    private boolean mayStep(int segments) {
        long step = 4L + 2L * segments;
        unitsLeft -= step;
        units += step;
        if (!work.spend(step)) {
            unitsLeft = -1;
        }
        return unitsLeft >= 0;
    }

    private long trips(int count) {
        long sum = 0;
        for (int k = 0; k < count; k++) {
            sum += items.trip[chosen[k]];
        }
        return sum;
    }

    /**
     * Tries, for the k-th segment of the line, every number of heads above its minimum that may be part of a better
     * pattern.
     */
    private void fit(int k, long room, long need, long worth, int count) {
        if (!mayStep(line.length - k)) {
            return;
        }
        if (k == line.length) {
            if (need <= 0 && worth > found.worth) {
                found.keep(worth, chosen, count, line);
            }
            return;
        }
        if (!canStillGain(k, room, need, worth)) {
            return;
        }
        int s = line.segment[k];
        long[] take = line.take;
        long unit = items.unit[s];
        long reduced = items.reduced[s];
        long least = take[k];
        long most = Math.min(room / unit, items.heads[s] - least / unit);
        boolean last = k == line.length - 1;
        long fewest = last ? Math.max(0, -Math.floorDiv(-need, unit)) : 0;
        boolean gains = reduced > 0;
        if (last && gains) {
            fewest = Math.max(fewest, most);
        }
        for (long step = 0; step <= most - fewest; step++) {
            long more = gains ? most - step : fewest + step;
            take[k] = least + more * unit;
            fit(k + 1, room - more * unit, need - more * unit, worth + reduced * more, count);
            if (unitsLeft < 0 || (last && !gains)) {
                break;
            }
        }
        take[k] = least;
    }

    private boolean canStillGain(int k, long room, long need, long worth) {
        long most = worth;
        long left = room;
        long reach = 0;
        for (int j = k; j < line.length; j++) {
            int s = line.segment[j];
            long size = line.left(j);
            reach += size;
            if (items.reduced[s] > 0 && left > 0) {
                long more = Math.min(left, size);
                most += items.worthOf(s, more);
                left -= more;
            }
        }
        return most > found.worth && reach >= need;
    }
}
