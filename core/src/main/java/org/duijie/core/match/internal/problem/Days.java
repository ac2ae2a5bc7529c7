package org.duijie.core.match.internal.problem;

/** The days on which one pair can trade, ascending. The methods drop days that no plan needs. */
final class Days {
    private int size;
    private int[] day = new int[16];
    private long[] value = new long[16];
    private long[] unit = new long[16];
    private long[] least = new long[16];

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(int onDay, long valuePerHead, long unitPerHead, long leastHeads) {
        if (size == day.length) {
            day = java.util.Arrays.copyOf(day, 2 * size);
            value = java.util.Arrays.copyOf(value, 2 * size);
            unit = java.util.Arrays.copyOf(unit, 2 * size);
            least = java.util.Arrays.copyOf(least, 2 * size);
        }
        day[size] = onDay;
        value[size] = valuePerHead;
        unit[size] = unitPerHead;
        least[size++] = leastHeads;
    }

    /** Drops the days on which even the minimum delivery exceeds stock or demand. */
    void keepPossible(long stock, long demand) {
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (least[k] <= Math.min(stock, demand / unit[k])) {
                move(k, kept++);
            }
        }
        size = kept;
    }

    /**
     * Drops the days on which even the largest delivery is not worth its trip. Without a minimum, no plan needs them.
     */
    void keepWorthy(long stock, long demand, long trip) {
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (value[k] * Math.min(stock, demand / unit[k]) > trip) {
                move(k, kept++);
            }
        }
        size = kept;
    }

    /**
     * Drops every day that another day can replace. The other day has no lower worth per head and no larger minimum
     * delivery, and a head counts for no more on it. If a minimum is measured in grams, a head has to count the same.
     */
    void keepUndominated(boolean lighterIsAsGood) {
        int kept = 0;
        for (int k = 0; k < size; k++) {
            boolean dominated = false;
            for (int j = 0; j < size && !dominated; j++) {
                dominated = j != k && dominates(j, k, lighterIsAsGood);
            }
            if (!dominated) {
                marked(kept++, k);
            }
        }
        for (int k = 0; k < kept; k++) {
            move(keptIndex[k], k);
        }
        size = kept;
    }

    private int[] keptIndex = new int[16];

    private void marked(int at, int index) {
        if (at == keptIndex.length) {
            keptIndex = java.util.Arrays.copyOf(keptIndex, 2 * at);
        }
        keptIndex[at] = index;
    }

    private boolean dominates(int j, int k, boolean lighterIsAsGood) {
        boolean asGood = value[j] >= value[k]
                && least[j] <= least[k]
                && (lighterIsAsGood ? unit[j] <= unit[k] : unit[j] == unit[k]);
        boolean same = value[j] == value[k] && least[j] == least[k] && unit[j] == unit[k];
        return asGood && (!same || j < k);
    }

    /** Keeps the first and the last day. */
    void keepEnds() {
        move(size - 1, 1);
        size = 2;
    }

    private void move(int from, int to) {
        day[to] = day[from];
        value[to] = value[from];
        unit[to] = unit[from];
        least[to] = least[from];
    }

    void copyTo(Problem problem, int at) {
        System.arraycopy(day, 0, problem.optionDay, at, size);
        System.arraycopy(value, 0, problem.optionValue, at, size);
        System.arraycopy(unit, 0, problem.optionUnit, at, size);
        System.arraycopy(least, 0, problem.optionLeast, at, size);
    }
}
