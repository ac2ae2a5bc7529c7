package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices of the lots that make the relaxed market's worth least: Σ price·stock + Σ best pattern a sink, an upper bound on every
 * plan for any prices of zero or more (weak duality, supply rows relaxed).
 *
 * <p>Polyak's subgradient steps towards a target a little under the best bound, each lot's step divided by its stock, with
 * momentum; the target comes nearer after a run of steps without gain. Doubles choose the step; prices and bound are integers.
 */
final class Prices {
    private static final double MOMENTUM = 0.5;
    private static final double FIRST_AIM = 0.2;
    private static final double LAST_AIM = 2e-6;
    private static final int STALLS = 12;
    private static final int NODES_A_SINK = 400;

    private final Problem p;
    private final PatternSearch search;
    private final double[] sold;
    private final double[] velocity;
    private final double[] scale;

    /** The best prices so far, scaled. */
    final long[] best;

    /** The bound that {@link #best} proves, in µCNY. */
    long bound = Long.MAX_VALUE;

    Prices(Problem problem) {
        this.p = problem;
        this.search = new PatternSearch(problem);
        this.sold = new double[p.lots];
        this.velocity = new double[p.lots];
        this.scale = reachableStock(problem);
        this.best = new long[p.lots];
    }

    /** Lowers the bound from the best prices so far, {@code steps} steps at most. */
    void improve(int steps, BooleanSupplier stop) {
        long[] price = best.clone();
        double aim = FIRST_AIM;
        int stalls = 0;
        Arrays.fill(velocity, 0);
        for (int step = 0; step < steps && aim > LAST_AIM && !stop.getAsBoolean(); step++) {
            long before = bound;
            long at = boundAt(price);
            stalls = (double) before - at > 1e-7 * at ? 0 : stalls + 1;
            if (stalls >= STALLS) {
                aim /= 2;
                stalls = 0;
                System.arraycopy(best, 0, price, 0, price.length);
                Arrays.fill(velocity, 0);
                at = boundAt(price);
            }
            if (!move(price, at, aim)) {
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
                norm += slack * slack / scale[l];
            }
        }
        if (norm == 0) {
            return false;
        }
        double step = Math.scalb(at - bound * (1 - aim), p.shift) / norm;
        for (int l = 0; l < p.lots; l++) {
            double slack = p.stock[l] - sold[l];
            velocity[l] = MOMENTUM * velocity[l] + step * slack / scale[l];
            price[l] = p.priceWithin(l, (double) price[l] - velocity[l]);
        }
        return true;
    }

    /**
     * The bound at {@code price} in whole µCNY (plans are worth whole µCNY, so a fraction falls off), kept if it is the best so far;
     * and what the sinks would buy there. Prices too high for 64 bits prove nothing.
     */
    long boundAt(long[] price) {
        Arrays.fill(sold, 0);
        long sum = 0;
        for (int i = 0; i < p.sinks; i++) {
            sum = Math.addExact(sum, search.bound(i, price, NODES_A_SINK));
            for (int k = 0; k < search.size(); k++) {
                if (search.optionFrom(k) < 0) {
                    sold[p.arcLot[search.arc(k)]] += search.heads(k);
                }
            }
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

    /** A lot's stock, or what its sinks could ever take of it if that is less: what its step is scaled by. */
    private static double[] reachableStock(Problem p) {
        double[] wanted = new double[p.lots];
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                wanted[p.arcLot[a]] += (double) p.mostByDemand(i, p.arcOptions[a]);
            }
        }
        for (int l = 0; l < p.lots; l++) {
            wanted[l] = Math.max(1, Math.min(wanted[l], (double) p.stock[l]));
        }
        return wanted;
    }
}
