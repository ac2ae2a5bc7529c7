package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.problem.Problem;

/** Makes items from a sink's arcs at given prices: one item per arc, or one per day of an arc. */
final class ArcItems {
    private final Problem p;
    private final int shift;
    private final PatternItems items;
    private final DayHull hull;

    ArcItems(Problem problem, PatternItems items) {
        this.p = problem;
        this.shift = problem.shift;
        this.items = items;
        this.hull = new DayHull(problem, items);
    }

    /** Loads an arc as one item, unless it has no worth. */
    void load(int arc, long price, long available) {
        if (available <= 0) {
            return;
        }
        int from = p.arcOptions[arc];
        int to = p.arcOptions[arc + 1];
        items.reserve(1, to - from);
        int first = items.segments;
        long most;
        boolean oneDay = items.mode == PatternMode.WHOLE || to - from == 1;
        if (to - from == 1) {
            most = addDay(from, price, available);
        } else if (oneDay) {
            most = addDay(bestDay(price, available, from, to), price, available);
        } else {
            most = hull.add(price, available, from, to);
        }
        // An arc that mixes days may have any number of heads, because its minimum delivery differs from day to day.
        long least = oneDay ? p.optionLeast[items.option[first]] : 0;
        if (most < Math.max(1, least)) {
            items.segments = first;
            return;
        }
        items.addItem(arc, first, p.arcTrip[arc] << shift, least, false);
    }

    /** Loads each allowed day of an arc as an item of its own. Returns false when the arc must deliver and cannot. */
    boolean loadDays(int arc, long price, ArcLimits limits) {
        items.reserve(limits.endOption[arc] - limits.firstOption[arc], limits.endOption[arc]);
        int before = items.n;
        long most = Math.min(p.stock[p.arcLot[arc]], limits.high[arc]);
        for (int o = limits.firstOption[arc]; o < limits.endOption[arc]; o++) {
            long least = Math.max(p.optionLeast[o], limits.low[arc]);
            int first = items.segments;
            if (addDay(o, price, most) >= least) {
                items.addItem(arc, first, p.arcTrip[arc] << shift, least, limits.open[arc]);
            } else {
                items.segments = first;
            }
        }
        if (limits.open[arc]) {
            items.arcsForced++;
            items.simple = false;
        }
        return items.n > before || !limits.open[arc];
    }

    /** Adds a day as a segment of as many heads as are available and fit. */
    private long addDay(int option, long price, long available) {
        long unit = p.optionUnit[option];
        long most = Math.min(available, items.demand / unit);
        items.addSegment(option, (p.optionValue[option] << shift) - price, unit, most);
        return most;
    }

    /**
     * Returns the day with the highest worth at these prices for a delivery that fills the demand or takes all the
     * stock.
     */
    private int bestDay(long price, long available, int from, int to) {
        int bestOption = from;
        long bestWorth = Long.MIN_VALUE;
        for (int o = from; o < to; o++) {
            long heads = Math.min(available, items.demand / p.optionUnit[o]);
            long worth = heads < p.optionLeast[o] ? Long.MIN_VALUE + 1 : ((p.optionValue[o] << shift) - price) * heads;
            if (worth > bestWorth) {
                bestWorth = worth;
                bestOption = o;
            }
        }
        return bestOption;
    }
}
