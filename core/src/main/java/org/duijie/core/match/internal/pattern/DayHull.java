package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.match.internal.problem.Problem;

/**
 * The days of an arc that may be mixed, as segments. They form the upper concave hull of the days: from nothing to the
 * day with the best rate, then to heavier days that are worth more. Time: quadratic in the days at worst.
 */
final class DayHull {
    private final Problem p;
    private final int shift;
    private final PatternItems items;

    DayHull(Problem problem, PatternItems items) {
        this.p = problem;
        this.shift = problem.shift;
        this.items = items;
    }

    /**
     * Adds the hull of the options from {@code from} to {@code to}. Returns the maximum number of heads they can
     * deliver.
     */
    long add(long price, long available, int from, int to) {
        long slack = p.everyDay ? 0 : (long) p.roundings << shift;
        long lightest = Long.MAX_VALUE;
        int at = from;
        for (int o = from; o < to; o++) {
            lightest = Math.min(lightest, p.optionUnit[o]);
            if (hasBetterRate(o, at, price - slack)) {
                at = o;
            }
        }
        long heads = Math.min(available, items.demand / lightest);
        items.addSegment(at, reduced(at, price - slack), p.optionUnit[at], heads);
        int next = steepest(at, from, to);
        items.units += 2L * (to - from);
        while (next >= 0) {
            long gain = (p.optionValue[next] - p.optionValue[at]) << shift;
            if (gain <= 0 && items.minimum == 0) {
                break;
            }
            items.addSegment(next, gain, p.optionUnit[next] - p.optionUnit[at], heads);
            at = next;
            next = steepest(at, from, to);
            items.units += to - from;
        }
        return heads;
    }

    private long reduced(int option, long price) {
        return (p.optionValue[option] << shift) - price;
    }

    private boolean hasBetterRate(int option, int than, long price) {
        return Exact.compareRatios(
                        reduced(option, price), p.optionUnit[option], reduced(than, price), p.optionUnit[than])
                > 0;
    }

    /**
     * Returns the day heavier than {@code at} with the best gain per unit, the heaviest of several with equal gain; -1
     * if there is none.
     */
    private int steepest(int at, int from, int to) {
        int found = -1;
        for (int o = from; o < to; o++) {
            if (p.optionUnit[o] <= p.optionUnit[at]) {
                continue;
            }
            if (found < 0
                    || Exact.compareRatios(
                                    p.optionValue[o] - p.optionValue[at],
                                    p.optionUnit[o] - p.optionUnit[at],
                                    p.optionValue[found] - p.optionValue[at],
                                    p.optionUnit[found] - p.optionUnit[at])
                            >= 0) {
                found = o;
            }
        }
        return found;
    }
}
