package org.duijie.core.match.internal.price;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Work;

/**
 * Lowers the bound of {@link Prices} by Polyak's subgradient steps with momentum, towards a target a little below the
 * best bound. A lot's step is scaled by its highest price divided by its stock, so that cheap and expensive products
 * converge equally fast. Without this scale, a county's bound (class aged, seed 2) was still 3.8 % too high after 300
 * steps; with it, 0.01 %. Step sizes are doubles; prices and bound are integers.
 *
 * <p>At first, prices move after each eighth of the sinks is evaluated, using the last answers of the others (the
 * incremental subgradient method of Nedić and Bertsekas, SIAM Journal on Optimization 12, 2001). This gives eight
 * shorter moves for the work of one. Old answers may mislead, so every eighth step evaluates all sinks. If the bound is
 * then above the best bound by more than twice the target's distance, prices return to the best ones. After four such
 * returns, and near the end, prices move in whole steps.
 *
 * <p>The target's distance below the best bound, as a share of that bound, falls geometrically to the last step; it
 * stays the same while eight steps lower the bound by more than this distance. When the bound has risen, Polyak's step
 * is longer by the rise. With momentum, and with a short subgradient (most stock is priced right), such steps carried
 * prices far away: two of six provinces had a bound 5 % higher after 100 steps, one of two prefectures 2.8 % after 400.
 * So the difference that sizes a step is at most 1.5 times this distance.
 */
final class PriceSteps {
    private static final double MOMENTUM = 0.5;
    private static final double FIRST_AIM = 0.3;
    private static final double LAST_AIM = 0.04;
    private static final double AIM_STAYS_UNTIL = 0.6;
    private static final double PARTS_UNTIL = 0.8;
    private static final int LOOK_EVERY = 8;
    private static final double LONGEST = 1.5;
    private static final double MAY_RISE = 2;
    private static final int MAY_MISLEAD = 4;

    /** The work budget of all steps, in units of {@link Work}: a fixed part, and a part per arc. */
    private static final long UNITS = 100_000_000;

    private static final long UNITS_AN_ARC = 200_000;

    private final Problem p;
    private final Prices prices;
    private final int steps;
    private final long[] price;
    private final double[] velocity;
    private final double[] scale;
    private final double lastAim;
    private double aim = FIRST_AIM;
    private boolean aimStays;
    private boolean inParts;
    private int misled;
    private long boundBefore = Long.MAX_VALUE;

    PriceSteps(Problem problem, Prices prices, int steps) {
        this.p = problem;
        this.prices = prices;
        this.steps = steps;
        this.lastAim = LAST_AIM / Math.max(1, steps);
        this.price = prices.best.clone();
        this.velocity = new double[p.lots];
        this.scale = scale(problem);
        this.inParts = prices.parts() > 1;
    }

    /**
     * Takes all steps, or as many as time and work budget allow.
     *
     * @param spent returns the share of the time that is spent, 0 to 1
     */
    void take(DoubleSupplier spent) {
        double before = 0;
        boolean moves = true;
        long unitsBefore = prices.units();
        double units = UNITS + (double) UNITS_AN_ARC * p.arcs;
        for (int step = 0; moves && step < steps; step++) {
            double ofWork = (prices.units() - unitsBefore) / units;
            double share = Math.max(Math.max(spent.getAsDouble(), ofWork), (double) step / steps);
            if (share >= 1) {
                return;
            }
            if (!aimStays || share > AIM_STAYS_UNTIL) {
                aim *= StrictMath.pow(lastAim / aim, (share - before) / (1 - before));
            }
            before = share;
            inParts &= share < PARTS_UNTIL;
            if (inParts && step % LOOK_EVERY != 0) {
                moves = moveInParts();
            } else {
                moves = moveWhole(step % LOOK_EVERY == 0);
            }
        }
    }

    private boolean moveWhole(boolean look) {
        long at = prices.boundAt(price);
        if (prices.isHalted()) {
            return false;
        }
        if (look) {
            aimStays = boundBefore - prices.bound > (long) (aim * prices.bound) && boundBefore < Long.MAX_VALUE;
            boundBefore = prices.bound;
        }
        if (inParts && at > prices.bound + (long) (MAY_RISE * aim * prices.bound)) {
            inParts = ++misled < MAY_MISLEAD;
            System.arraycopy(prices.best, 0, price, 0, price.length);
            Arrays.fill(velocity, 0);
            at = prices.boundAt(price);
        }
        return !prices.isHalted() && move(at, prices.bound, aim);
    }

    private boolean moveInParts() {
        for (int part = 0; part < prices.parts(); part++) {
            long at = prices.estimateAt(price, part);
            if (prices.isHalted()) {
                return false;
            }
            move(at, Math.min(at, prices.bound), aim / prices.parts());
        }
        return true;
    }

    /**
     * Takes one step towards a target that is {@code share} of {@code from} below it. Returns false when the prices
     * balance the market and no step is left.
     */
    private boolean move(long at, long from, double share) {
        double norm = 0;
        for (int l = 0; l < p.lots; l++) {
            double slack = p.stock[l] - prices.sold[l];
            if (slack < 0 || price[l] > 0) {
                norm += slack * slack * scale[l];
            }
        }
        if (norm == 0) {
            return false;
        }
        double aimsAt = Math.min(at - from * (1 - share), LONGEST * share * from);
        double step = Math.scalb(aimsAt, p.shift) / norm;
        for (int l = 0; l < p.lots; l++) {
            double slack = p.stock[l] - prices.sold[l];
            velocity[l] = MOMENTUM * velocity[l] + step * slack * scale[l];
            price[l] = p.priceWithin(l, (double) price[l] - velocity[l]);
        }
        return true;
    }

    /**
     * Returns the highest price of a lot divided by its stock, or by the maximum that its sinks could take if that is
     * less.
     */
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
