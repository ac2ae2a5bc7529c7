package org.duijie.core.match.internal.price;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Crew;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;

/**
 * Prices of the lots that minimise the worth of the relaxed market: Σ price·stock + Σ best pattern per sink. For any
 * prices of 0 or more this worth is an upper bound on every plan (weak duality, with the supply rows relaxed).
 */
public final class Prices {
    private static final int NODES_A_SINK = 400;
    private static final int DEEP_NODES_A_SINK = 20_000;

    /** The work budget of deep searches, in units of {@link Work}: a fixed part, and a part per arc. */
    private static final long DEEP_UNITS = 40_000_000;

    private static final long DEEP_UNITS_AN_ARC = 4_000;

    private final Problem p;
    private final SinkRange[] ranges;
    private final Crew crew;
    private final Halt halt;

    /** How many heads of each lot the sinks would buy at the last prices. */
    final double[] sold;

    /** The best prices so far, scaled. */
    public final long[] best;

    /** An upper bound on the best pattern of each sink at the last prices, scaled. */
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
     * Lowers the bound from the best prices found, in {@code steps} steps or until the time is up.
     *
     * @param spent returns the share of the time for this stage that is spent, 0 to 1; at 1 the stage ends
     */
    public void improve(int steps, DoubleSupplier spent) {
        new PriceSteps(p, this, steps).take(spent);
    }

    /**
     * Returns the bound at {@code price} in whole µCNY, and keeps it if it is the best. Plans are worth whole µCNY,
     * so a fraction is dropped. It also stores what the sinks would buy. Prices too high for 64 bits prove nothing, and
     * neither does a pass that the end of the round cut short.
     */
    public long boundAt(long[] price) {
        crew.run(ranges.length, k -> ranges[k].price(price, NODES_A_SINK));
        return noted(price);
    }

    /** Computes the bound at the best prices again, with a pattern search that hardly ever stops early. */
    public void settle() {
        long units = (DEEP_UNITS + DEEP_UNITS_AN_ARC * p.arcs) / ranges.length;
        crew.run(ranges.length, k -> ranges[k].price(best, NODES_A_SINK, DEEP_NODES_A_SINK, units));
        noted(best);
    }

    /** Sets the prices at which nobody gains by buying, and their bound. Used when no pass was completed. */
    public void boundAtHighest() {
        long at = p.worthOfStock(p.highestPrice);
        if (at < Long.MAX_VALUE && at >> p.shift < bound) {
            bound = at >> p.shift;
            take(p.highestPrice);
        }
    }

    /** Sets prices whose bound was proved elsewhere. */
    public void take(long[] price) {
        System.arraycopy(price, 0, best, 0, price.length);
    }

    /** Returns whether the round has to end; the last pass is then invalid. */
    boolean isHalted() {
        return halt.isCalled();
    }

    /** Returns the work of all passes, in units of {@link Work}. */
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

    /** Returns the number of parts into which the sinks can be divided for separate pricing. */
    int parts() {
        return ranges.length % SinkRange.PARTS == 0 ? SinkRange.PARTS : 1;
    }

    /** Estimates {@link #boundAt} by evaluating only the sinks of {@code part} again. The estimate proves nothing. */
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
