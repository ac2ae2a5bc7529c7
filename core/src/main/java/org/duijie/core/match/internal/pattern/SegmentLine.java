package org.duijie.core.match.internal.pattern;

import java.util.Arrays;

/** The segments of a set by falling rate, and the amount taken of each. */
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

    /** Inserts a segment by falling rate, with {@code already} of it taken. */
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

    /** Returns what is left to take of the k-th segment. */
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
