package org.duijie.core.match.internal.problem;

import java.util.Arrays;

/** The deliveries to one sink of a live market, with the figures of each. Immutable. */
public final class Lines {
    public static final Lines NONE = new Lines(0);

    public final int[] lot;
    public final int[] day;
    public final long[] heads;

    /** v per head, µCNY. */
    public final long[] value;

    /** f, µCNY. */
    final long[] trip;

    /** How much a head counts in the sink's measure. */
    final long[] unit;

    /** Σ (v x − f), µCNY. */
    public final long worth;

    private Lines(int size) {
        this(new int[size], new int[size], new long[size], new long[size], new long[size], new long[size]);
    }

    public Lines(int[] lot, int[] day, long[] heads, long[] value, long[] trip, long[] unit) {
        this.lot = lot;
        this.day = day;
        this.heads = heads;
        this.value = value;
        this.trip = trip;
        this.unit = unit;
        long sum = 0;
        for (int k = 0; k < lot.length; k++) {
            sum = Math.addExact(sum, worth(k));
        }
        this.worth = sum;
    }

    public int size() {
        return lot.length;
    }

    /** Returns the worth of the k-th line. */
    long worth(int k) {
        return Math.multiplyExact(value[k], heads[k]) - trip[k];
    }

    /** Returns the total of all lines in the sink's measure. */
    public long measure() {
        long sum = 0;
        for (int k = 0; k < lot.length; k++) {
            sum = Math.addExact(sum, Math.multiplyExact(unit[k], heads[k]));
        }
        return sum;
    }

    /** Returns the index of the line from {@code fromLot}; -1 when there is none. */
    public int indexOf(int fromLot) {
        for (int k = 0; k < lot.length; k++) {
            if (lot[k] == fromLot) {
                return k;
            }
        }
        return -1;
    }

    /** Returns these lines and one more, from a lot that no line has yet. */
    public Lines with(int fromLot, int onDay, long count, long valueAHead, long tripCost, long unitAHead) {
        int at = 0;
        while (at < lot.length && lot[at] < fromLot) {
            at++;
        }
        return new Lines(
                inserted(lot, at, fromLot),
                inserted(day, at, onDay),
                inserted(heads, at, count),
                inserted(value, at, valueAHead),
                inserted(trip, at, tripCost),
                inserted(unit, at, unitAHead));
    }

    /** Returns these lines and the k-th of {@code other}. */
    public Lines with(Lines other, int k) {
        return with(other.lot[k], other.day[k], other.heads[k], other.value[k], other.trip[k], other.unit[k]);
    }

    /** Returns these lines without the k-th. */
    public Lines without(int k) {
        return new Lines(
                removed(lot, k),
                removed(day, k),
                removed(heads, k),
                removed(value, k),
                removed(trip, k),
                removed(unit, k));
    }

    static int[] inserted(int[] from, int at, int number) {
        int[] to = Arrays.copyOf(from, from.length + 1);
        System.arraycopy(from, at, to, at + 1, from.length - at);
        to[at] = number;
        return to;
    }

    private static long[] inserted(long[] from, int at, long number) {
        long[] to = Arrays.copyOf(from, from.length + 1);
        System.arraycopy(from, at, to, at + 1, from.length - at);
        to[at] = number;
        return to;
    }

    private static int[] removed(int[] from, int at) {
        int[] to = Arrays.copyOf(from, from.length - 1);
        System.arraycopy(from, at + 1, to, at, to.length - at);
        return to;
    }

    private static long[] removed(long[] from, int at) {
        long[] to = Arrays.copyOf(from, from.length - 1);
        System.arraycopy(from, at + 1, to, at, to.length - at);
        return to;
    }
}
