package org.duijie.core.match.internal.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The transportation problem: lots with supply S, sinks with demand D, arcs with profit c;
 *
 * <pre>
 * maximise Σ c x    subject to    Σ_i x ≤ S_l,    Σ_l x ≤ D_i,    x ≥ 0 and whole
 * </pre>
 *
 * and its dual: prices λ ≥ 0 of lots and μ ≥ 0 of sinks with λ_l + μ_i ≥ c on every arc that minimise Σ S λ + Σ D μ. At
 * the optimum both have the same value. Any other feasible prices still prove that no plan is worth more than Σ S λ + Σ
 * D μ.
 *
 * <p>It is solved by a network simplex for this structure ({@link Tree}). Selling nothing is a strongly feasible start,
 * so no artificial arcs are needed. The entering arc is the best of one sink's row, or of a part of a long row;
 * successive rows are far apart. All arithmetic is in integers and exact. Memory: 12 bytes per arc (20 during set-up),
 * besides the caller's arrays. Time: in practice less than one pivot per arc, with some microseconds per pivot;
 * exponential at worst.
 */
public final class Transport {
    /** {@link #solve} calls {@code stop} each time it has visited about this many arcs, slacks and nodes. */
    public static final long UNITS_A_LOOK = 1 << 16;

    private static final double GOLDEN = 0.6180339887;

    private final long[] supply;
    private final long[] demand;
    private final int[] sinkArcs;
    private final int[] arcLot;
    private final long[] profit;

    private final Rows rows;
    private final int[] lotAt;
    private final int[] sinkAt;
    private final int[] lotOf;
    private final long[] profitOf;
    private final Tree tree;

    private int at;
    private int lotsFrom;
    private int idle;
    private long looked;
    private boolean optimal;

    private final long[] lotPrice;
    private final long[] sinkPrice;

    private int bestArc;
    private int bestLot;
    private int bestSink;
    private long bestGain;

    private Transport(long[] supply, long[] demand, int[] sinkArcs, int[] arcLot, long[] profit) {
        this.supply = supply;
        this.demand = demand;
        this.sinkArcs = sinkArcs;
        this.arcLot = arcLot;
        this.profit = profit;
        this.rows = new Rows(supply.length, demand, sinkArcs, arcLot, profit);
        this.lotAt = rows.lotAt;
        this.sinkAt = rows.sinkAt;
        this.lotOf = rows.lotOf;
        this.profitOf = rows.profitOf;
        this.tree = new Tree(gathered(supply, lotAt), gathered(demand, sinkAt), profitOf);
        this.lotPrice = new long[supply.length];
        this.sinkPrice = new long[demand.length];
        priceSinks();
    }

    /**
     * Makes an unsolved problem. The arrays are kept and must not change.
     *
     * @param supply the supply of each lot, 0 or more
     * @param demand the demand of each sink, 0 or more
     * @param sinkArcs the arcs of sink i are {@code sinkArcs[i]} to {@code sinkArcs[i + 1] - 1}
     * @param arcLot the lot of an arc; may be longer than there are arcs, as may {@code profit}
     * @param profit the profit of one unit on an arc, above zero and within {@link #fits}
     * @throws IllegalArgumentException for numbers outside these ranges
     */
    public static Transport of(long[] supply, long[] demand, int[] sinkArcs, int[] arcLot, long[] profit) {
        if (sinkArcs.length != demand.length + 1) {
            throw new IllegalArgumentException(
                    "Rows of arcs for " + (sinkArcs.length - 1) + " sinks, but " + demand.length + " demands");
        }
        long most = 0;
        for (int a = sinkArcs[0]; a < sinkArcs[demand.length]; a++) {
            if (profit[a] <= 0) {
                throw new IllegalArgumentException("Arc " + a + " has profit " + profit[a] + ", not above zero");
            }
            most = Math.max(most, profit[a]);
        }
        if (!fits(supply.length, demand.length, most)) {
            throw new IllegalArgumentException("A profit of " + most + " is too large for exact prices");
        }
        if (Arrays.stream(supply).anyMatch(s -> s < 0) || Arrays.stream(demand).anyMatch(d -> d < 0)) {
            throw new IllegalArgumentException("A supply or demand is below zero");
        }
        return new Transport(supply, demand, sinkArcs, arcLot, profit);
    }

    /**
     * Returns whether prices are certain to fit in 64 bits. A price is at most twice the sum of the profits along a
     * path of the tree. Prices always fit for profits up to 2·10¹² and half a million lots.
     */
    public static boolean fits(int lots, int sinks, long mostProfit) {
        return mostProfit <= (1L << 61) / (2L * Math.min(lots, sinks) + 2);
    }

    private static long[] gathered(long[] values, int[] at) {
        return Arrays.stream(at).mapToLong(k -> values[k]).toArray();
    }

    /**
     * Pivots until the plan is optimal or {@code stop} returns true, which is asked every {@link #UNITS_A_LOOK} units
     * of work. In both cases the plan is feasible and the prices prove a bound. Another call continues from there.
     *
     * @return {@link #isOptimal()}
     */
    public boolean solve(BooleanSupplier stop) {
        int parts = rows.partSink.length;
        int stride = stride(parts);
        int slice = parts == 0 ? 0 : (lotAt.length + parts - 1) / parts;
        long nextLook = looked + tree.passed + UNITS_A_LOOK;
        while (idle <= parts && parts > 0) {
            int lotsTo = Math.min(lotAt.length, lotsFrom + slice);
            looked += 1L + rows.partFrom[at + 1] - rows.partFrom[at] + lotsTo - lotsFrom;
            if (looked + tree.passed >= nextLook) {
                nextLook = looked + tree.passed + UNITS_A_LOOK;
                if (stop.getAsBoolean()) {
                    price();
                    return false;
                }
            }
            look(at, lotsFrom, lotsTo);
            lotsFrom = lotsTo == lotAt.length ? 0 : lotsTo;
            at = (at + stride) % parts;
            if (bestGain == 0) {
                idle++;
                continue;
            }
            idle = 0;
            tree.pivot(bestArc, bestLot, bestSink, bestGain);
        }
        optimal = true;
        price();
        return true;
    }

    /** Returns a step that visits every part, near the golden section, so that consecutive visits are far apart. */
    private static int stride(int parts) {
        int stride = (int) (parts * GOLDEN) + 1;
        while (greatestCommonDivisor(stride, parts) > 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** Finds the arc with the best reduced profit in a part of a sink's row, its slack, and the slacks of some lots. */
    private void look(int part, int lotsFrom, int lotsTo) {
        int sink = rows.partSink[part];
        long[] price = tree.price;
        long below = tree.below(sink);
        long most = Math.max(0, below);
        int arc = -1;
        int to = rows.partFrom[part + 1];
        for (int a = rows.partFrom[part]; a < to; a++) {
            long gain = profitOf[a] + below - price[lotOf[a]];
            if (gain > most) {
                most = gain;
                arc = a;
            }
        }
        bestArc = arc;
        bestLot = arc < 0 ? tree.root() : lotOf[arc];
        bestSink = tree.sink(sink);
        for (int l = lotsFrom; l < lotsTo; l++) {
            if (-price[l] > most) {
                most = -price[l];
                bestArc = -1;
                bestLot = l;
                bestSink = tree.root();
            }
        }
        bestGain = most;
    }

    /** Reads the tree's prices of lots, and computes the lowest feasible price of each sink. */
    private void price() {
        for (int l = 0; l < lotAt.length; l++) {
            lotPrice[lotAt[l]] = Math.max(0, tree.price[l]);
        }
        priceSinks();
    }

    private void priceSinks() {
        for (int i = 0; i < sinkPrice.length; i++) {
            long most = 0;
            for (int a = sinkArcs[i]; a < sinkArcs[i + 1]; a++) {
                most = Math.max(most, profit[a] - lotPrice[arcLot[a]]);
            }
            sinkPrice[i] = most;
        }
    }

    /** Returns whether the plan is proved optimal. */
    public boolean isOptimal() {
        return optimal;
    }

    /** Returns λ, the price of a lot, 0 or more. */
    public long lotPrice(int lot) {
        return lotPrice[lot];
    }

    /** Returns μ, the price of a sink, 0 or more. */
    public long sinkPrice(int sink) {
        return sinkPrice[sink];
    }

    /**
     * Returns the flow x of every arc, in the caller's order. At most lots + sinks of them are not zero. Time: one
     * search of a row for each of lots + sinks, by bisection if the lots of the row ascend.
     */
    public long[] flows() {
        long[] flows = new long[sinkArcs[demand.length]];
        for (int k = 0; k < sinkAt.length; k++) {
            int arc = tree.arcAbove(tree.sink(k));
            if (arc >= 0) {
                flows[arcBetween(lotAt[lotOf[arc]], sinkAt[k], profitOf[arc])] += tree.flowAbove(tree.sink(k));
            }
        }
        for (int l = 0; l < lotAt.length; l++) {
            int arc = tree.arcAbove(l);
            if (arc >= 0) {
                flows[arcBetween(lotAt[l], sinkAt[rows.sinkOf(arc)], profitOf[arc])] += tree.flowAbove(l);
            }
        }
        return flows;
    }

    /**
     * Returns the caller's index of the arc between the two, by bisection if the lots of the row ascend. If there are
     * several arcs, returns one with the given profit; arcs with the same profit are equivalent.
     */
    private int arcBetween(int lot, int sink, long profitOfArc) {
        int found = Arrays.binarySearch(arcLot, sinkArcs[sink], sinkArcs[sink + 1], lot);
        if (found >= 0 && profit[found] == profitOfArc) {
            return found;
        }
        int a = sinkArcs[sink];
        while (arcLot[a] != lot || profit[a] != profitOfArc) {
            a++;
        }
        return a;
    }

    /**
     * Returns the profit of the plan, Σ c x.
     *
     * @throws ArithmeticException if it exceeds 64 bits
     */
    public long value() {
        long value = 0;
        for (int v = 0; v <= lotAt.length + sinkAt.length; v++) {
            int arc = tree.arcAbove(v);
            if (arc >= 0) {
                value = Math.addExact(value, Math.multiplyExact(profitOf[arc], tree.flowAbove(v)));
            }
        }
        return value;
    }

    /**
     * Returns Σ S λ + Σ D μ, an upper bound on the profit of any plan; {@link Long#MAX_VALUE} if it does not fit in 64
     * bits.
     */
    public long bound() {
        return plus(worth(supply, lotPrice), worth(demand, sinkPrice));
    }

    private static long worth(long[] amount, long[] price) {
        long sum = 0;
        for (int k = 0; k < amount.length; k++) {
            boolean fits = Math.multiplyHigh(amount[k], price[k]) == 0 && amount[k] * price[k] >= 0;
            sum = plus(sum, fits ? amount[k] * price[k] : Long.MAX_VALUE);
        }
        return sum;
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
