package org.duijie.core.match.internal.flow;

import java.util.function.BooleanSupplier;
import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;
import org.duijie.core.match.internal.search.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A market that is nothing but a flow: no trips, minimums, leasts or binding supplier limits, one day a pair, and a
 * lot's head counts for the same with all who buy it. With y = u·x it is a transportation problem.
 *
 * <p>If every head counts for one, that problem is the market: its best flow is the best plan. If heads count for their
 * grams, its flow may cut a head in two; then it is the market's linear relaxation, at profits v/u rounded up: its
 * prices bound every plan, and {@link WholeHeads} makes a plan of its flow.
 */
public final class PureFlow {
    private static final int MOST_PLACES = 24;
    private static final int SAFE_BITS = 61;

    /**
     * What solving may take, in units of {@link Work}: so much, and so much an arc. The largest flows met took a tenth
     * of it.
     */
    private static final long UNITS = 400_000_000;

    private static final long UNITS_AN_ARC = 20_000;

    private final Problem p;

    /** What a head of each lot counts for with all who buy it. */
    private final long[] unit;

    /** Profits have this many binary places below one µCNY. */
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

    /** The market as a flow, or null if it is more than that or its numbers are too large. */
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

    /** Whether nothing but stock and demand limits a plan, and nothing but heads are paid for. */
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

    /** As many places as keep Σ demand · dearest, and so value and bound, within 62 bits. */
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
     * Solves it, or as much of it as {@code stop} and the work that a flow may take allow; true if the flow is the best
     * there is.
     *
     * @param halt ends it too
     */
    public boolean solve(Halt halt, BooleanSupplier stop) {
        return transport.solve(() -> {
            unitsLeft -= Transport.UNITS_A_LOOK;
            return unitsLeft < 0 || halt.isCalled() || stop.getAsBoolean();
        });
    }

    /** Whether the flow is a plan: every head counts for one. */
    boolean isPlan() {
        return isWhole(unit);
    }

    /** No plan is worth more, in µCNY. Plans are worth whole µCNY, so a fraction falls off. */
    public long bound() {
        long bound = transport.bound();
        return bound == Long.MAX_VALUE ? bound : bound >> places;
    }

    /** The price of a head of each lot, scaled as the problem's prices are, rounded up. */
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

    /** Fills {@code draft}, which is empty, with the flow's plan, or with a plan in whole heads near it. */
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
