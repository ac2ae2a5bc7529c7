package org.duijie.core.match.internal.pattern;

import java.util.Arrays;

/**
 * Items by falling key, sorted only as far as they are read. This saves time, because a search for patterns rarely
 * tries more than the first dozen of a few hundred deliveries. Each run of items is found by selection (Hoare 1961), so
 * the first run takes time linear in the items.
 */
final class TopFirst {
    /** The maximum number of items: a packed key stores the item in its low bits. */
    static final int MOST = 1 << 12;

    private static final long ITEM = MOST - 1;

    /**
     * Packed keys, inverted so that the highest key is the lowest number, cut to 40 binary places. Equal keys are
     * ordered by item.
     */
    private long[] packed = new long[64];

    void load(double[] key, int n) {
        if (packed.length < n) {
            packed = new long[2 * n];
        }
        for (int k = 0; k < n; k++) {
            long bits = Double.doubleToRawLongBits(key[k]);
            long falling = ~(bits ^ ((bits >> 63) & Long.MAX_VALUE));
            packed[k] = (falling & ~ITEM) | k;
        }
    }

    /**
     * Sorts the next run, which begins at {@code from}. It has at least {@code wanted} items, and ends where two
     * neighbouring keys differ by more than the rounding. So an exact comparison only has to reorder items within the
     * run.
     *
     * @return where the next run begins
     */
    int sortRun(int from, int n, int wanted) {
        int end = Math.min(n, from + wanted);
        if (end < n) {
            select(from, n - 1, end - 1);
            end = withNeighbours(end, n);
        }
        Arrays.sort(packed, from, end);
        return end;
    }

    /** Returns the item at a position, which must be within a sorted run. */
    int item(int place) {
        return (int) (packed[place] & ITEM);
    }

    /** Moves the correct item to {@code place}, so that no later packed key is lower and no earlier one is higher. */
    private void select(int first, int last, int place) {
        int low = first;
        int high = last;
        while (low < high) {
            long pivot = middle(packed[low], packed[(low + high) >>> 1], packed[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (packed[i] < pivot) {
                    i++;
                }
                while (packed[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /**
     * Extends a run past {@code end} by every item whose key equals that of the run's last item up to rounding. Each
     * added item may add more.
     */
    private int withNeighbours(int end, int n) {
        int to = end;
        long last = packed[end - 1];
        int before;
        do {
            before = to;
            long within = (last | ITEM) + MOST;
            for (int k = to; k < n; k++) {
                if (packed[k] <= within) {
                    last = Math.max(last, packed[k]);
                    swap(k, to++);
                }
            }
        } while (to > before);
        return to;
    }

    private static long middle(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        long held = packed[i];
        packed[i] = packed[j];
        packed[j] = held;
    }
}
