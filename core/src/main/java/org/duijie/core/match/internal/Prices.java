package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Prices of the lots that make the relaxed market's worth least: Σ price·stock + Σ best pattern a sink, an upper bound on every
 * plan for any prices of zero or more (weak duality, supply rows relaxed).
 */
final class Prices {
    private static final int NODES_A_SINK = 400;
    private static final int DEEP_NODES_A_SINK = 20_000;

    private final Problem p;
    private final SinkRange[] ranges;
    private final Crew crew;

    /** What the sinks would buy of each lot at the prices they were last asked about. */
    final double[] sold;

    /** The best prices so far, scaled. */
    final long[] best;

    /** What the best pattern of each sink is worth at the prices last looked at, at most, scaled. */
    final long[] sinkBound;

    /** The bound that {@link #best} proves, in µCNY. */
    long bound = Long.MAX_VALUE;

    Prices(Problem problem) {
        this(problem, new Crew(1));
    }

    Prices(Problem problem, Crew crew) {
        this.p = problem;
        this.crew = crew;
        this.sinkBound = new long[problem.sinks];
        this.ranges = SinkRange.of(problem, sinkBound);
        this.sold = new double[p.lots];
        this.best = new long[p.lots];
    }

    /**
     * Lowers the bound from the best prices so far in {@code steps} steps, fewer when the time is up.
     *
     * @param spent the share of the time for this that is spent, 0 to 1; at 1 it ends
     */
    void improve(int steps, DoubleSupplier spent) {
        new PriceSteps(p, this, steps).take(spent);
    }

    /**
     * The bound at {@code price} in whole µCNY (plans are worth whole µCNY, so a fraction falls off), kept if it is the best so far;
     * and what the sinks would buy there. Prices too high for 64 bits prove nothing.
     */
    long boundAt(long[] price) {
        return boundAt(price, NODES_A_SINK);
    }

    /** The bound at the best prices once more, with a search for patterns that hardly ever has to stop early. */
    void settle() {
        boundAt(best, DEEP_NODES_A_SINK);
    }

    /** Takes over prices whose bound was proved elsewhere. */
    void take(long[] price) {
        System.arraycopy(price, 0, best, 0, price.length);
    }

    private long boundAt(long[] price, int nodes) {
        crew.run(ranges.length, k -> ranges[k].price(price, nodes));
        long at = sumAt(price);
        if (at < bound) {
            bound = at;
            System.arraycopy(price, 0, best, 0, price.length);
        }
        return at;
    }

    /** In how many parts of their own the sinks can be priced. */
    int parts() {
        return ranges.length % SinkRange.PARTS == 0 ? SinkRange.PARTS : 1;
    }

    /** What {@link #boundAt} would be if only the sinks of {@code part} bought otherwise than when last looked at: proves nothing. */
    long estimateAt(long[] price, int part) {
        int size = ranges.length / parts();
        int from = part * size;
        for (int k = from; k < from + size; k++) {
            ranges[k].takeSoldFrom(sold);
        }
        crew.run(size, k -> ranges[from + k].price(price, NODES_A_SINK));
        for (int k = from; k < from + size; k++) {
            ranges[k].addSoldTo(sold);
        }
        return worthAt(price);
    }

    private long sumAt(long[] price) {
        Arrays.fill(sold, 0);
        for (SinkRange range : ranges) {
            range.addSoldTo(sold);
        }
        return worthAt(price);
    }

    private long worthAt(long[] price) {
        long sum = 0;
        for (SinkRange range : ranges) {
            sum = Math.addExact(sum, range.worth);
        }
        long ofStock = p.worthOfStock(price);
        return ofStock > Long.MAX_VALUE - sum ? Long.MAX_VALUE : (sum + ofStock) >> p.shift;
    }
}
