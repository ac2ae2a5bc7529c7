package org.duijie.core.match.internal.pattern;

import java.util.Arrays;

/** The segments of a set in descending order of rate, and the amount used of each. */
final class SegmentLine {
    private final PatternItems items;

    int length;

    /** The number of segments moved by insertions since this was set to 0. */
    long moves;

    int[] segment = new int[64];
    long[] take = new long[64];

    SegmentLine(PatternItems items) {
        this.items = items;
    }

    /**
     * Inserts a segment, keeping the descending order of rate. {@code already} is the amount of it that is used, in the
     * sink's measure.
     */
    void insert(int added, long already) {
        append(added, already);
        int k = length - 1;
        double rate = items.rate(added);
        while (k > 0 && items.isBetter(added, segment[k - 1], rate, items.rate(segment[k - 1]))) {
            segment[k] = segment[k - 1];
            take[k] = take[k - 1];
            k--;
        }
        moves += length - 1 - k;
        segment[k] = added;
        take[k] = already;
    }

    void append(int added, long already) {
        if (length == segment.length) {
            segment = Arrays.copyOf(segment, 2 * length);
            take = Arrays.copyOf(take, 2 * length);
        }
        segment[length] = added;
        take[length++] = already;
    }

    /** Returns the unused amount of the k-th segment. */
    long left(int k) {
        return items.size(segment[k]) - take[k];
    }

    boolean isWhole() {
        for (int k = 0; k < length; k++) {
            if (take[k] % items.unit[segment[k]] != 0) {
                return false;
            }
        }
        return true;
    }
}
