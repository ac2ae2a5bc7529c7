package org.duijie.core.match.internal.pattern;

import java.util.Arrays;
import org.duijie.core.match.internal.problem.Exact;
import org.jspecify.annotations.Nullable;

/**
 * The many deliveries that one sink could have, by falling net rate (r·x − f) / (u·x), and a bound on every set of
 * them. For any rate δ ≥ 0 per unit of the demand D and any toll τ ≥ 0 per delivery,
 *
 * <pre>
 * Σ (r·x − f)  ≤  δ·D + τ·K + Σ max(0, net worth − δ·size − τ)
 * </pre>
 *
 * summed over all items offered. Either δ is the rate of the delivery that fills the demand and τ = 0, or τ is the
 * worth of the K-th best and δ = 0. The order uses floating-point numbers and may be off in the seventh digit; the
 * bound holds for any order, and is computed in whole numbers.
 */
final class LongFill {
    private static final long ITEM = 0xffff_ffffL;

    private long demand;
    private long suppliers;
    private int size;

    /** Sort keys. A key is lower the higher the item's rate or worth is; its lower bits hold the item's index. */
    private long[] order = {};

    private int[] item = {};
    private long[] worth = {};
    private long[] sizeOfWorth = {};
    private long[] potential = {};
    private long[] most = {};
    private int[] kept = {};

    void begin(int n, long ofDemand, long ofSuppliers) {
        demand = ofDemand;
        suppliers = ofSuppliers;
        size = 0;
        if (item.length < n) {
            order = new long[n];
            item = new int[n];
            worth = new long[n];
            sizeOfWorth = new long[n];
            potential = new long[n];
            most = new long[n];
            kept = new int[n];
        }
    }

    /**
     * Offers an item.
     *
     * @param netWorth the item's worth at its best net rate, above zero
     * @param netSize the size there
     * @param bestWorth the item's greatest worth
     * @param mostSize the item's greatest size
     */
    void offer(int number, long netWorth, long netSize, long bestWorth, long mostSize) {
        item[size] = number;
        worth[size] = netWorth;
        sizeOfWorth[size] = netSize;
        potential[size] = bestWorth;
        most[size++] = mostSize;
    }

    /** Ranks by net rate, and returns a bound on every set. */
    long rank() {
        sort(worth, sizeOfWorth);
        long byRate = boundByRate();
        return size <= suppliers ? byRate : Math.min(byRate, boundByCount());
    }

    /** Ranks by greatest worth. */
    void rankByWorth() {
        sort(potential, null);
    }

    int size() {
        return size;
    }

    int item(int rank) {
        return item[place(rank)];
    }

    void keep(int at, int number) {
        kept[at] = number;
    }

    int[] kept() {
        return kept;
    }

    private int place(int rank) {
        return (int) (order[rank] & ITEM);
    }

    private void sort(long[] value, long @Nullable [] over) {
        for (int k = 0; k < size; k++) {
            double key = over == null ? (double) value[k] : (double) value[k] / (double) over[k];
            order[k] = (long) (Integer.MAX_VALUE - Float.floatToIntBits((float) key)) << Integer.SIZE | k;
        }
        Arrays.sort(order, 0, size);
    }

    /**
     * Returns an item's worth at its net rate and greatest size. This is an upper bound, because its net worth per unit
     * is never higher.
     */
    private long worthAtMost(int k) {
        return Exact.mulDivCeil(worth[k], most[k], sizeOfWorth[k]);
    }

    private long boundByRate() {
        long room = demand;
        int full = -1;
        for (int k = 0; k < size && full < 0; k++) {
            room -= Math.min(room, most[place(k)]);
            full = room == 0 ? place(k) : -1;
        }
        long bound = full < 0 ? 0 : Exact.mulDivCeil(worth[full], demand, sizeOfWorth[full]);
        for (int k = 0; k < size; k++) {
            long toll = full < 0 ? 0 : Exact.mulDivFloor(worth[full], most[k], sizeOfWorth[full]);
            bound = plus(bound, Math.max(0, worthAtMost(k) - toll));
        }
        return bound;
    }

    private long boundByCount() {
        long[] sorted = Arrays.copyOf(potential, size);
        Arrays.sort(sorted);
        long toll = sorted[(int) (size - suppliers)];
        long bound = Exact.mulDivCeil(toll, suppliers, 1);
        for (long each : sorted) {
            bound = plus(bound, Math.max(0, each - toll));
        }
        return bound;
    }

    /** Returns the sum, at most {@link Long#MAX_VALUE}; both are 0 or more. */
    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
