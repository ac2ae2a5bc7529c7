package org.duijie.core.match.internal.price;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Crew;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;

/**
 * Prices of the lots that make the relaxed market's worth least: Σ price·stock + Σ best pattern a sink, an upper
 * bound on every plan for any prices of zero or more (weak duality, supply rows relaxed).
 */
public final class Prices {
    private static final int NODES_A_SINK = 400;
    private static final int DEEP_NODES_A_SINK = 20_000;

    /** What deep searches may take, in units of {@link Work}: so much, and so much an arc. */
    private static final long DEEP_UNITS = 40_000_000;

    private static final long DEEP_UNITS_AN_ARC = 4_000;

    private final Problem p;
    private final SinkRange[] ranges;
    private final Crew crew;
    private final Halt halt;

    /** What the sinks would buy of each lot at the prices they were last asked about. */
    final double[] sold;

    /** The best prices so far, scaled. */
    public final long[] best;

    /** What the best pattern of each sink is worth at the prices last looked at, at most, scaled. */
    public final long[] sinkBound;

    /** The bound that {@link #best} proves, in µCNY. */
    public long bound = Long.MAX_VALUE;

    public Prices(Problem problem) {
        this(problem, new Crew(1), Halt.never());
    }

    public Prices(Problem problem, Crew crew, Halt halt) {
        this.p = problem;
        this.crew = crew;
        this.halt = halt;
        this.sinkBound = new long[problem.sinks];
        this.ranges = SinkRange.of(problem, halt, sinkBound);
        this.sold = new double[p.lots];
        this.best = new long[p.lots];
    }

    /**
     * Lowers the bound from the best prices so far in {@code steps} steps, fewer when the time is up.
     *
     * @param spent the share of the time for this that is spent, 0 to 1; at 1 it ends
     */
    public void improve(int steps, DoubleSupplier spent) {
        new PriceSteps(p, this, steps).take(spent);
    }

    /**
     * The bound at {@code price} in whole µCNY (plans are worth whole µCNY, so a fraction falls off), kept if it is
     * the best so far; and what the sinks would buy there. Prices too high for 64 bits prove nothing, nor does a pass
     * during which the round had to end.
     */
    public long boundAt(long[] price) {
        crew.run(ranges.length, k -> ranges[k].price(price, NODES_A_SINK));
        return noted(price);
    }

    /** The bound at the best prices once more, with a search for patterns that hardly ever has to stop early. */
    public void settle() {
        long units = (DEEP_UNITS + DEEP_UNITS_AN_ARC * p.arcs) / ranges.length;
        crew.run(ranges.length, k -> ranges[k].price(best, NODES_A_SINK, DEEP_NODES_A_SINK, units));
        noted(best);
    }

    /** Where no pass ended: the prices at which nobody gains by buying, and their bound. */
    public void boundAtHighest() {
        long at = p.worthOfStock(p.highestPrice);
        if (at < Long.MAX_VALUE && at >> p.shift < bound) {
            bound = at >> p.shift;
            take(p.highestPrice);
        }
    }

    /** Takes over prices whose bound was proved elsewhere. */
    public void take(long[] price) {
        System.arraycopy(price, 0, best, 0, price.length);
    }

    /** Whether the round has to end: what the last pass told counts for nothing then. */
    boolean isHalted() {
        return halt.isCalled();
    }

    /** The work of all passes, in units of {@link Work}. */
    long units() {
        return Arrays.stream(ranges).mapToLong(SinkRange::units).sum();
    }

    private long noted(long[] price) {
        if (halt.isCalled()) {
            return Long.MAX_VALUE;
        }
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

    /**
     * What {@link #boundAt} would be if only the sinks of {@code part} bought otherwise than when last looked at:
     * proves nothing.
     */
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
        return halt.isCalled() ? Long.MAX_VALUE : worthAt(price);
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
