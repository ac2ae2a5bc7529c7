package org.duijie.core.match.internal.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A market as arrays: lots are its listings, sinks its intents, arcs the pairs that can trade, in compressed rows by
 * sink. Each arc has one or more options, the days on which it may deliver. A sink measures what it gets in heads or in
 * grams; an option's {@code unit} is how much one head counts in that measure.
 */
public final class Problem {
    public int lots;
    public int sinks;
    public int arcs;

    /** The heads of a lot. */
    public long[] stock = {};

    /** The position of each lot in an order in which lots of one product and neighbourhood are adjacent. */
    public int[] lotRank = {};

    /** The demand of a sink, in its measure. */
    public long[] demand = {};

    /** The minimum of a sink if it takes anything, in its measure. */
    public long[] minimum = {};

    /** The maximum number of deliveries that a sink accepts. */
    public int[] suppliers = {};

    /** The arcs of sink i are {@code sinkArcs[i]} to {@code sinkArcs[i + 1] - 1}, lots in ascending order. */
    public int[] sinkArcs = {0};

    /** The lot of an arc. */
    public int[] arcLot = {};

    /** f of an arc, in µCNY. */
    public long[] arcTrip = {};

    /** The options of arc a are {@code arcOptions[a]} to {@code arcOptions[a + 1] - 1}, days in ascending order. */
    public int[] arcOptions = {0};

    /** The day of an option, as days after the market's day. */
    public int[] optionDay = {};

    /** v of an option, in µCNY per head; above zero. */
    public long[] optionValue = {};

    /** How much a head counts in the sink's measure on this option's day. */
    public long[] optionUnit = {};

    /** The minimum number of heads of a delivery. */
    public long[] optionLeast = {};

    /**
     * Whether every pair was checked. If not, the round had to end first, or the market exceeds what a round can
     * handle. Plans then use only the pairs that were checked, and prices of these pairs prove no bound.
     */
    public boolean compiled = true;

    /**
     * Whether every day that could matter is an option. If not, an arc keeps only its first and last day. A bound that
     * lets an arc mix these two, plus one µCNY per head, then also holds for the days between, because v and w are
     * linear in the day except for rounding.
     */
    public boolean everyDay = true;

    /**
     * The maximum deviation of v, in µCNY, from the straight line between two days. It comes from rounding the haul and
     * prices for a quantity.
     */
    public int roundings = 1;

    /** The number of binary places of a scaled price below one µCNY. */
    public int shift;

    /** For each lot, the scaled price at which no sink gains by buying from it. No higher price is ever needed. */
    public long[] highestPrice = {};

    /** The number of binary places by which prices may exceed the highest price in a branch that forces deliveries. */
    int headroom;

    /** The number of pairs that can trade, including pairs that are never worth a trip. */
    public long tradable;

    /** The arcs of each lot; null before the first call of {@link #lotRows()}. */
    int @Nullable [] lotStart;

    public int[] lotArc = {};
    public int[] arcSink = {};

    /**
     * Makes the rows by lot: the arcs of lot l are {@code lotArc[lotStart[l]]} to {@code lotArc[lotStart[l + 1] - 1]}.
     */
    public int[] lotRows() {
        if (lotStart != null) {
            return lotStart;
        }
        int[] start = new int[lots + 1];
        for (int a = 0; a < arcs; a++) {
            start[arcLot[a] + 1]++;
        }
        for (int l = 0; l < lots; l++) {
            start[l + 1] += start[l];
        }
        int[] next = start.clone();
        lotArc = new int[arcs];
        arcSink = new int[arcs];
        for (int i = 0; i < sinks; i++) {
            for (int a = sinkArcs[i]; a < sinkArcs[i + 1]; a++) {
                arcSink[a] = i;
                lotArc[next[arcLot[a]]++] = a;
            }
        }
        lotStart = start;
        return start;
    }

    /**
     * Returns whether two sinks differ only in name and order. They then have the same patterns with the same worth at
     * any prices.
     */
    public boolean areAlike(int i, int j) {
        int a = sinkArcs[i];
        int b = sinkArcs[j];
        int width = sinkArcs[i + 1] - a;
        return demand[i] == demand[j]
                && minimum[i] == minimum[j]
                && suppliers[i] == suppliers[j]
                && width == sinkArcs[j + 1] - b
                && arcOptions[a + width] - arcOptions[a] == arcOptions[b + width] - arcOptions[b]
                && Arrays.equals(arcLot, a, a + width, arcLot, b, b + width)
                && Arrays.equals(arcTrip, a, a + width, arcTrip, b, b + width)
                && haveLikeOptions(a, b, width);
    }

    private boolean haveLikeOptions(int a, int b, int width) {
        int shift = arcOptions[b] - arcOptions[a];
        for (int k = 1; k < width; k++) {
            if (arcOptions[a + k] + shift != arcOptions[b + k]) {
                return false;
            }
        }
        int from = arcOptions[a];
        int to = arcOptions[a + width];
        return Arrays.equals(optionValue, from, to, optionValue, from + shift, to + shift)
                && Arrays.equals(optionUnit, from, to, optionUnit, from + shift, to + shift)
                && Arrays.equals(optionLeast, from, to, optionLeast, from + shift, to + shift);
    }

    /**
     * Cuts the stock of each lot to the quantity that all sinks together could take. This changes no plan, and keeps
     * price times stock in proportion to the market's worth.
     */
    void cutStock() {
        long[] wanted = new long[lots];
        for (int i = 0; i < sinks; i++) {
            for (int a = sinkArcs[i]; a < sinkArcs[i + 1]; a++) {
                int lot = arcLot[a];
                wanted[lot] = Math.min(stock[lot], wanted[lot] + mostByDemand(i, arcOptions[a]));
            }
        }
        stock = wanted;
    }

    /** Rounds the scaled price of a lot to the range from zero to its highest. */
    public long priceWithin(int lot, double price) {
        return Math.max(0, Math.min(highestPrice[lot], Math.round(price)));
    }

    /** Rounds the scaled price of a lot in a branch that may force deliveries. */
    public long branchPriceWithin(int lot, double price) {
        return Math.max(0, Math.min(highestPrice[lot] << headroom, Math.round(price)));
    }

    /** Returns Σ price · stock, scaled; {@link Long#MAX_VALUE} if it would be larger. */
    public long worthOfStock(long[] price) {
        long sum = 0;
        for (int l = 0; l < lots; l++) {
            long worth = price[l] * stock[l];
            if (Math.multiplyHigh(price[l], stock[l]) != 0 || worth < 0 || worth > Long.MAX_VALUE - sum) {
                return Long.MAX_VALUE;
            }
            sum += worth;
        }
        return sum;
    }

    /** Returns the maximum number of heads of an option that its sink's demand allows. */
    public long mostByDemand(int sink, int option) {
        return demand[sink] / optionUnit[option];
    }
}
