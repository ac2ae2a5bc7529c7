package org.duijie.core.match.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Pair;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.Window;

/**
 * An upper bound on the worth of a delivery of one pair at a price λ per head, before the cost of its trip, as a
 * function of its size q in the intent's measure. It is the smallest concave function h with h(0) = 0 that is nowhere
 * below the true worth:
 *
 * <pre>
 * h(u_t x) ≥ (v_t − λ) x    for each day t on which the pair can trade,
 *                           and e_t ≤ x ≤ most_t = min(S, ⌊D / u_t⌋)
 * </pre>
 *
 * Its corners are among the points (u_t most_t, (v_t − λ) most_t). The minimum size of a delivery is the smallest e_t
 * u_t of all days.
 */
final class WorthCurve {
    private final long trip;
    private final long least;
    private final long heads;
    private final long lightest;
    private final List<Slope> pieces = new ArrayList<>();

    /** A corner: the worth of a delivery of this size. */
    private record Point(long size, long worth) {}

    private WorthCurve(long trip, long least, long heads, long lightest) {
        this.trip = trip;
        this.least = least;
        this.heads = heads;
        this.lightest = lightest;
    }

    /**
     * Returns the curve of {@code pair}; empty when it cannot deliver on any day. Time is O(n log n) in the days.
     *
     * @param stock S, the maximum number of heads
     * @param demand D, the maximum that the intent can take of it, in its measure
     */
    static Optional<WorthCurve> of(Pair pair, long price, long stock, long demand) {
        List<Point> points = new ArrayList<>();
        long least = Long.MAX_VALUE;
        long heads = 0;
        long lightest = Long.MAX_VALUE;
        for (LocalDate day : daysWorthAsking(pair)) {
            if (pair.refusalOn(day).isPresent()) {
                continue;
            }
            long unit = pair.measure(1, day);
            long most = Math.min(stock, demand / unit);
            long fewest = pair.leastHeads(day);
            if (fewest <= most) {
                long worth = Math.subtractExact(pair.valuePerHead(day).micros(), price);
                points.add(new Point(most * unit, Math.multiplyExact(worth, most)));
                least = Math.min(least, fewest * unit);
                heads = Math.max(heads, most);
                lightest = Math.min(lightest, unit);
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        WorthCurve curve = new WorthCurve(pair.tripCost().micros(), least, heads, lightest);
        curve.bendOver(points);
        return Optional.of(curve);
    }

    /**
     * Returns the common days that need checking. Without growth the first day is enough, because v only falls from day
     * to day and nothing else changes.
     */
    private static List<LocalDate> daysWorthAsking(Pair pair) {
        Window days = pair.days().orElse(null);
        if (days == null || !mayTradeOnSomeDay(pair, days.from())) {
            return List.of();
        }
        return pair.listing().dailyGain().grams() == 0
                ? List.of(days.from())
                : days.from().datesUntil(days.to().plusDays(1)).toList();
    }

    private static boolean mayTradeOnSomeDay(Pair pair, LocalDate day) {
        TradeRule refusal = pair.refusalOn(day).orElse(null);
        return refusal == null || refusal.compareTo(TradeRule.DISTANCE) > 0;
    }

    /** Returns the upper hull of {@code points} and the origin, from left to right. */
    private void bendOver(List<Point> points) {
        points.sort(Comparator.comparingLong(Point::size).thenComparingLong(Point::worth));
        List<Point> corners = new ArrayList<>();
        corners.add(new Point(0, 0));
        for (Point point : points) {
            while (!isBelow(corners, point)) {
                corners.remove(corners.size() - 1);
            }
            corners.add(point);
        }
        for (int k = 1; k < corners.size(); k++) {
            pieces.add(slope(corners.get(k - 1), corners.get(k)));
        }
    }

    /** Returns whether {@code next} lies to the right of the last corner, and the slope falls at that corner. */
    private static boolean isBelow(List<Point> corners, Point next) {
        int last = corners.size() - 1;
        if (last == 0) {
            return true;
        }
        Point corner = corners.get(last);
        return next.size() > corner.size() && slope(corner, next).compareTo(slope(corners.get(last - 1), corner)) < 0;
    }

    private static Slope slope(Point from, Point to) {
        return new Slope(Math.subtractExact(to.worth(), from.worth()), to.size() - from.size());
    }

    /** f, in µCNY. */
    long trip() {
        return trip;
    }

    /** Returns the minimum size of a delivery. */
    long least() {
        return least;
    }

    /** Returns the maximum number of heads on any day. */
    long heads() {
        return heads;
    }

    /** Returns the smallest size of one head on any day. */
    long lightest() {
        return lightest;
    }

    /** Returns the linear pieces of h from 0 to its largest size, by falling slope; the run of each is its length. */
    List<Slope> pieces() {
        return pieces;
    }

    /** Returns an upper bound of max h(q) − f, in µCNY. */
    long best() {
        long worth = -trip;
        for (Slope piece : pieces) {
            worth = Math.addExact(worth, Math.max(0, piece.rise()));
        }
        return worth;
    }

    /** Returns max (h(q) − f) / q, which is attained at a corner; without corners, the lowest possible slope. */
    Slope bestRate() {
        Slope best = Slope.LEVEL;
        long worth = -trip;
        long size = 0;
        for (Slope piece : pieces) {
            worth = Math.addExact(worth, piece.rise());
            size += piece.run();
            Slope rate = new Slope(worth, size);
            best = rate.compareTo(best) > 0 ? rate : best;
        }
        return best;
    }
}
