package org.duijie.api.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations, gathered to be ranked. */
final class Times {
    private long[] nanos = new long[1024];
    private int size;

    void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    void add(Times others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    int size() {
        return size;
    }

    /** The duration that {@code share} of all do not exceed, in milliseconds. */
    String millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * size) - 1;
        return String.format(Locale.ROOT, "%.2f", sorted[Math.max(0, rank)] / 1e6);
    }
}
