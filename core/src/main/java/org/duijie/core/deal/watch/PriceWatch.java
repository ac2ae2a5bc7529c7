package org.duijie.core.deal.watch;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.quantity.UnitPrice;

/**
 * Marks prices that a liaison should look at, because they are far from what others pay for the same product. All
 * prices are landed prices, in µCNY per gram ({@link DealPrice#landed}).
 *
 * <p>A price x is marked when its modified z-score is above 3.5, with m the median and MAD = median |x − m|:
 *
 * <pre>0.6745 · |x − m| &gt; 3.5 · MAD</pre>
 *
 * See Iglewicz and Hoaglin, <em>How to Detect and Handle Outliers</em>, ASQC 1993. The method uses the median, because
 * a single distressed price would move a mean but not a median. Where more than half of the prices are equal, MAD is 0
 * and the mean deviation takes its place: |x − m| &gt; 3.5 · 1.253314 · mean |x − m|. A price within 5 % of the median
 * is never marked. With fewer than 5 prices, none is marked. All arithmetic is in whole numbers. Time is O(n log n).
 */
public final class PriceWatch {
    private static final int FEWEST = 5;
    private static final long LEAST_PART = 20;

    private PriceWatch() {}

    /**
     * One of the prices that are compared.
     *
     * @param deal the deal's id
     * @param landed its price per gram at the buyer's gate
     */
    public record Entry(String deal, UnitPrice landed) {}

    /**
     * A price that is far from the median.
     *
     * @param entry the price
     * @param median the median of all prices, rounded down to the µCNY
     * @param low true when the price is below the median, false when it is above
     */
    public record Mark(Entry entry, UnitPrice median, boolean low) {}

    /** Returns the marks among the prices of one product, in the given order. */
    public static List<Mark> marks(List<Entry> entries) {
        if (entries.size() < FEWEST) {
            return List.of();
        }
        long[] prices =
                entries.stream().mapToLong(entry -> entry.landed().micros()).toArray();
        long twiceMedian = twiceMedian(prices);
        long[] twiceOff =
                Arrays.stream(prices).map(x -> Math.abs(2 * x - twiceMedian)).toArray();
        Bound bound = Bound.of(twiceOff, twiceMedian);
        return entries.stream()
                .filter(entry -> bound.isBroken(Math.abs(2 * entry.landed().micros() - twiceMedian)))
                .map(entry -> mark(entry, twiceMedian))
                .toList();
    }

    private static Mark mark(Entry entry, long twiceMedian) {
        return new Mark(
                entry, UnitPrice.perGram(twiceMedian / 2), 2 * entry.landed().micros() < twiceMedian);
    }

    /** Returns twice the median, which is whole even when the median lies halfway between two values. */
    private static long twiceMedian(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? 2 * sorted[half] : sorted[half - 1] + sorted[half];
    }

    /**
     * A bound on d, which is twice the deviation of a price from the median. The bound is exceeded when d · factor >
     * limit and d is over 5 % of twice the median.
     */
    private record Bound(BigInteger factor, BigInteger limit, long twiceMedian) {
        private static final long SCORE = 35_000;
        private static final long NORMAL_MAD = 6_745;
        private static final long NORMAL_MEAN = 1_253_314;

        static Bound of(long[] twiceOff, long twiceMedian) {
            long fourMad = PriceWatch.twiceMedian(twiceOff);
            if (fourMad > 0) {
                return new Bound(times(2, NORMAL_MAD), times(SCORE, fourMad), twiceMedian);
            }
            BigInteger sum =
                    Arrays.stream(twiceOff).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            return new Bound(
                    times(twiceOff.length, 10_000L * 1_000_000L), sum.multiply(times(SCORE, NORMAL_MEAN)), twiceMedian);
        }

        boolean isBroken(long twiceDeviation) {
            return BigInteger.valueOf(twiceDeviation).multiply(factor).compareTo(limit) > 0
                    && LEAST_PART * twiceDeviation > twiceMedian;
        }

        private static BigInteger times(long a, long b) {
            return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        }
    }
}
