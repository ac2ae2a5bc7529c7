package org.duijie.core.match.internal.pattern;

import java.util.Arrays;
import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.match.internal.run.Work;

/**
 * The input of a search for one sink: its demand, and its items, which are the arcs worth searching. An item consists
 * of segments, each a number of heads at one rate. Later segments of an arc move its heads to a heavier day. Amounts of
 * a segment are in the sink's measure.
 */
final class PatternItems {
    PatternMode mode = PatternMode.RELAXED;

    /** The demand of the sink, its minimum, and its maximum number of deliveries. */
    long demand;

    long minimum;
    int suppliers;

    /** The number of items. */
    int n;

    int[] arc = new int[16];
    long[] trip = new long[16];
    long[] least = new long[16];

    /** An upper bound on the worth of an item alone. */
    long[] potential = new long[16];

    /** The segments of item k are {@code start[k]} to {@code start[k + 1] - 1}. */
    int[] start = new int[17];

    boolean[] forced = new boolean[16];

    /** The rate of an item's first segment. */
    double[] key = new double[16];

    /** The number of arcs that must deliver. */
    int arcsForced;

    /** Whether all segments of a set are in order of rate if its items are. */
    boolean simple;

    /** The work of making the items, in units of {@link Work}. */
    long units;

    int segments;
    long[] reduced = new long[16];
    long[] unit = new long[16];
    long[] heads = new long[16];
    int[] option = new int[16];

    void begin(PatternMode ofMode, long ofDemand, long ofMinimum, int ofSuppliers) {
        mode = ofMode;
        demand = ofDemand;
        minimum = ofMinimum;
        suppliers = ofSuppliers;
        n = 0;
        segments = 0;
        arcsForced = 0;
        units = 0;
        simple = true;
    }

    /** Makes room for more items and segments. */
    void reserve(int moreItems, int moreSegments) {
        if (n + moreItems > arc.length) {
            growItems(2 * (n + moreItems));
        }
        if (segments + moreSegments > reduced.length) {
            growSegments(2 * (segments + moreSegments));
        }
    }

    private void growItems(int size) {
        arc = Arrays.copyOf(arc, size);
        trip = Arrays.copyOf(trip, size);
        least = Arrays.copyOf(least, size);
        potential = Arrays.copyOf(potential, size);
        start = Arrays.copyOf(start, size + 1);
        forced = Arrays.copyOf(forced, size);
        key = Arrays.copyOf(key, size);
    }

    private void growSegments(int size) {
        reduced = Arrays.copyOf(reduced, size);
        unit = Arrays.copyOf(unit, size);
        heads = Arrays.copyOf(heads, size);
        option = Arrays.copyOf(option, size);
    }

    void addSegment(int toOption, long reducedValue, long ofUnit, long most) {
        option[segments] = toOption;
        reduced[segments] = reducedValue;
        unit[segments] = ofUnit;
        heads[segments++] = most;
    }

    /**
     * Adds an item that consists of the segments from {@code first} on. Drops it if it has no worth and is not forced.
     */
    void addItem(int ofArc, int first, long itsTrip, long itsLeast, boolean must) {
        long most = -itsTrip + potentialOf(first, itsLeast);
        if (most <= 0 && minimum == 0 && !must) {
            segments = first;
            return;
        }
        arc[n] = ofArc;
        trip[n] = itsTrip;
        least[n] = itsLeast;
        potential[n] = most;
        forced[n] = must;
        start[n] = first;
        key[n] = (double) reduced[first] / unit[first];
        start[++n] = segments;
        simple &= segments - first == 1;
    }

    /** Returns an upper bound on the worth of the segments alone, including the minimum of the first segment. */
    private long potentialOf(int first, long itsLeast) {
        long worth = 0;
        for (int s = first; s < segments; s++) {
            if (reduced[s] > 0) {
                worth += reduced[s] * heads[s];
            }
        }
        return reduced[first] < 0 ? reduced[first] * itsLeast + worth : worth;
    }

    /** Returns the item of a segment. */
    int itemOf(int segment) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle + 1] <= segment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long size(int segment) {
        return unit[segment] * heads[segment];
    }

    /** Returns the worth of {@code amount} of a segment, rounded up. */
    long worthOf(int segment, long amount) {
        long each = unit[segment];
        return each == 1 ? reduced[segment] * amount : Exact.mulDivCeil(reduced[segment], amount, each);
    }

    double rate(int segment) {
        return (double) reduced[segment] / unit[segment];
    }

    /** Returns whether segment {@code s} has the better rate. The approximate rates nearly always decide. */
    boolean isBetter(int s, int t, double rate, double otherRate) {
        double difference = rate - otherRate;
        if (Math.abs(difference) > 1e-12 * (Math.abs(rate) + Math.abs(otherRate))) {
            return difference > 0;
        }
        int sign = Exact.compareRatios(reduced[s], unit[s], reduced[t], unit[t]);
        return sign != 0 ? sign > 0 : s < t;
    }
}
