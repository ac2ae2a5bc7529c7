package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Some numbers, for their median and their ends; NaN when there are none. */
final class Sample {
    private final double[] sorted;

    Sample(DoubleStream values) {
        sorted = values.filter(Double::isFinite).sorted().toArray();
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    double median() {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    double largest() {
        return Arrays.stream(sorted).max().orElse(Double.NaN);
    }

    double smallest() {
        return Arrays.stream(sorted).min().orElse(Double.NaN);
    }
}
