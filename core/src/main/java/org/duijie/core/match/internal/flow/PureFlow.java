package org.duijie.core.match.internal.flow;

import java.util.function.BooleanSupplier;
import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;
import org.duijie.core.match.internal.search.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A market that is a pure flow problem: it has no trips, minimums, minimum deliveries or binding supplier limits. Each
 * pair has one day, and a head of a lot counts the same for every buyer. With y = u·x it is a transportation problem.
 *
 * <p>If every head counts as one, the best flow is the best plan. If heads count by their grams, a flow may split a
 * head. The flow is then the market's linear relaxation, at profits v/u rounded up: its prices bound every plan, and
 * {@link WholeHeads} turns its flow into a plan.
 */
public final class PureFlow {
    private static final int MOST_PLACES = 24;
    private static final int SAFE_BITS = 61;

    /**
     * The budget for solving, in units of {@link Work}: a fixed part, and a part per arc. The largest flows seen took a
     * tenth of it.
     */
    private static final long UNITS = 400_000_000;

    private static final long UNITS_AN_ARC = 20_000;

    private final Problem p;

    /** How much a head of each lot counts towards any buyer's demand, in heads or grams. */
    private final long[] unit;

    /** The number of binary places of a profit below one µCNY. */
    private final int places;

    private final Transport transport;
    private long unitsLeft;

    private PureFlow(Problem problem, long[] unit, int places, long[] profit) {
        this.p = problem;
        this.unit = unit;
        this.places = places;
        this.unitsLeft = UNITS + UNITS_AN_ARC * p.arcs;
        long[] supply = new long[p.lots];
        for (int l = 0; l < p.lots; l++) {
            supply[l] = p.stock[l] * unit[l];
        }
        this.transport = Transport.of(supply, p.demand, p.sinkArcs, p.arcLot, profit);
    }

    /** Returns the market as a flow; null if it is not a pure flow problem, or its numbers are too large. */
    public static @Nullable PureFlow of(Problem problem) {
        long[] unit = isFree(problem) ? units(problem) : null;
        if (unit == null || !holdsSupply(problem, unit)) {
            return null;
        }
        int places = isWhole(unit) ? 0 : places(problem);
        long[] profit = new long[problem.arcs];
        long most = 0;
        for (int a = 0; a < problem.arcs; a++) {
            profit[a] =
                    Exact.mulDivCeil(problem.optionValue[problem.arcOptions[a]], 1L << places, unit[problem.arcLot[a]]);
            most = Math.max(most, profit[a]);
        }
        return Transport.fits(problem.lots, problem.sinks, most) ? new PureFlow(problem, unit, places, profit) : null;
    }

    /** Returns whether a plan is limited only by stock and demand, and no cost depends on the number of deliveries. */
    private static boolean isFree(Problem p) {
        for (int i = 0; i < p.sinks; i++) {
            if (p.minimum[i] > 0 || p.suppliers[i] < p.sinkArcs[i + 1] - p.sinkArcs[i]) {
                return false;
            }
        }
        for (int a = 0; a < p.arcs; a++) {
            int option = p.arcOptions[a];
            if (p.arcTrip[a] != 0 || p.arcOptions[a + 1] != option + 1 || p.optionLeast[option] > 1) {
                return false;
            }
        }
        return true;
    }

    private static long @Nullable [] units(Problem p) {
        long[] unit = new long[p.lots];
        for (int a = 0; a < p.arcs; a++) {
            int lot = p.arcLot[a];
            long here = p.optionUnit[p.arcOptions[a]];
            if (unit[lot] != 0 && unit[lot] != here) {
                return null;
            }
            unit[lot] = here;
        }
        for (int l = 0; l < p.lots; l++) {
            unit[l] = Math.max(1, unit[l]);
        }
        return unit;
    }

    private static boolean holdsSupply(Problem p, long[] unit) {
        for (int l = 0; l < p.lots; l++) {
            if (p.stock[l] > Long.MAX_VALUE / unit[l]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(long[] unit) {
        for (long each : unit) {
            if (each != 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the largest number of binary places with which Σ demand · dearest fits in 62 bits. Value and bound then
     * fit as well.
     */
    private static int places(Problem p) {
        double worth = 1;
        for (int i = 0; i < p.sinks; i++) {
            double dearest = 0;
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                int option = p.arcOptions[a];
                dearest = Math.max(dearest, (double) p.optionValue[option] / (double) p.optionUnit[option] + 1);
            }
            worth += (double) p.demand[i] * dearest;
        }
        return Math.max(0, Math.min(MOST_PLACES, SAFE_BITS - Math.getExponent(worth) - 1));
    }

    /**
     * Solves the flow problem, as far as {@code stop} and the work budget allow.
     *
     * @param halt also ends it
     * @return whether the flow is optimal
     */
    public boolean solve(Halt halt, BooleanSupplier stop) {
        return transport.solve(() -> {
            unitsLeft -= Transport.UNITS_A_LOOK;
            return unitsLeft < 0 || halt.isCalled() || stop.getAsBoolean();
        });
    }

    /** Returns whether the flow is a plan: every head counts as one. */
    boolean isPlan() {
        return isWhole(unit);
    }

    /** Returns the bound in µCNY. Plans are worth whole µCNY, so a fraction is dropped. */
    public long bound() {
        long bound = transport.bound();
        return bound == Long.MAX_VALUE ? bound : bound >> places;
    }

    /** Returns the price of a head of each lot, scaled as the problem's prices are, rounded up. */
    public long[] prices() {
        long[] price = new long[p.lots];
        for (int l = 0; l < p.lots; l++) {
            long ofUnit = transport.lotPrice(l);
            long scaled = p.shift >= places
                    ? Exact.mulDivCeil(Exact.mulDivCeil(ofUnit, unit[l], 1), 1L << (p.shift - places), 1)
                    : Exact.mulDivCeil(ofUnit, unit[l], 1L << (places - p.shift));
            price[l] = Math.min(p.highestPrice[l], scaled);
        }
        return price;
    }

    /**
     * Fills the empty {@code draft} with the flow's plan. If the flow splits heads, uses a plan in whole heads near it.
     */
    public void fill(Draft draft, Halt halt) {
        long[] flow = transport.flows();
        long[] heads = new long[p.arcs];
        for (int a = 0; a < p.arcs; a++) {
            heads[a] = flow[a] / unit[p.arcLot[a]];
        }
        if (!isPlan()) {
            new WholeHeads(p, heads, halt).fill(prices());
        }
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                if (heads[a] > 0) {
                    draft.put(a, p.arcOptions[a], heads[a]);
                }
            }
            draft.settle(i);
        }
    }
}
