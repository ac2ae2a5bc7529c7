package org.duijie.api.http;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * A metric for operators.
 *
 * @param name its name in Prometheus, with dots
 * @param meaning what it measures, in a few words
 * @param labels the labels that distinguish it from other metrics of the same name
 * @param value returns the current value at every scrape; NaN when unknown
 */
public record Watched(String name, String meaning, Map<String, String> labels, DoubleSupplier value) {
    public Watched {
        labels = Map.copyOf(labels);
    }
}
