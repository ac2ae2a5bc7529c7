package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Prices of the lots that make the relaxed market's worth least: Σ price·stock + Σ best pattern a sink, an upper bound on every
 * plan for any prices of zero or more (weak duality, supply rows relaxed).
 *
 * <p>Polyak's subgradient steps towards a target a little under the best bound, with momentum; the target comes nearer from
 * step to step, as a share that falls geometrically. A lot's step is scaled by its dearest price over its stock, which makes a head of shrimp and a
 * goose alike: without it a county's bound (aged, seed 2) was still 3.8 % too high after 300 steps, with it 0.01 %. Doubles choose the step; prices and
 * bound are integers.
 */
final class Prices {
    private static final double MOMENTUM = 0.6;
    private static final double LAST_AIM = 0.04;
    private static final int NODES_A_SINK = 400;
    private static final int DEEP_NODES_A_SINK = 20_000;

    private final Problem p;
    private final SinkRange[] ranges;
    private final Crew crew;
    private final double[] sold;
    private final double[] velocity;
    private final double[] scale;

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
        this.velocity = new double[p.lots];
        this.scale = scale(problem);
        this.best = new long[p.lots];
    }

    /**
     * Lowers the bound from the best prices so far in {@code steps} steps, fewer when the time is up: each step aims nearer to the
     * best bound than the one before, from all of it down to a share that falls with the number of steps.
     *
     * @param spent the share of the time for this that is spent, 0 to 1; at 1 it ends
     */
    void improve(int steps, DoubleSupplier spent) {
        long[] price = best.clone();
        double last = LAST_AIM / Math.max(1, steps);
        Arrays.fill(velocity, 0);
        for (int step = 0; step < steps; step++) {
            double share = Math.max(spent.getAsDouble(), (double) step / steps);
            if (share >= 1 || !move(price, boundAt(price), StrictMath.pow(last, share))) {
                return;
            }
        }
    }

    /** One step from {@code price}; false when the prices balance the market and no step is left to take. */
    private boolean move(long[] price, long at, double aim) {
        double norm = 0;
        for (int l = 0; l < p.lots; l++) {
            double slack = p.stock[l] - sold[l];
            if (slack < 0 || price[l] > 0) {
                norm += slack * slack * scale[l];
            }
        }
        if (norm == 0) {
            return false;
        }
        double step = Math.scalb(at - bound * (1 - aim), p.shift) / norm;
        for (int l = 0; l < p.lots; l++) {
            double slack = p.stock[l] - sold[l];
            velocity[l] = MOMENTUM * velocity[l] + step * slack * scale[l];
            price[l] = p.priceWithin(l, (double) price[l] - velocity[l]);
        }
        return true;
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

    private long boundAt(long[] price, int nodes) {
        crew.run(ranges.length, k -> ranges[k].price(price, nodes));
        Arrays.fill(sold, 0);
        long sum = 0;
        for (SinkRange range : ranges) {
            sum = Math.addExact(sum, range.worth);
            range.addSoldTo(sold);
        }
        long ofStock = p.worthOfStock(price);
        if (ofStock > Long.MAX_VALUE - sum) {
            return Long.MAX_VALUE;
        }
        long at = (sum + ofStock) >> p.shift;
        if (at < bound) {
            bound = at;
            System.arraycopy(price, 0, best, 0, price.length);
        }
        return at;
    }

    /** The dearest price of a lot over its stock, or over what its sinks could ever take of it if that is less. */
    private static double[] scale(Problem p) {
        double[] wanted = new double[p.lots];
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                wanted[p.arcLot[a]] += (double) p.mostByDemand(i, p.arcOptions[a]);
            }
        }
        for (int l = 0; l < p.lots; l++) {
            double heads = Math.max(1, Math.min(wanted[l], (double) p.stock[l]));
            wanted[l] = Math.max(1, Math.scalb((double) p.highestPrice[l], -p.shift)) / heads;
        }
        return wanted;
    }
}
