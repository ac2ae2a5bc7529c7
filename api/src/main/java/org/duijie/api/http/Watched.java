package org.duijie.api.http;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * A metric for operators.
 *
 * @param name as Prometheus has it, with dots
 * @param meaning in a few words
 * @param labels the labels that distinguish it from others of its name
 * @param value read at every scrape; NaN when unknown
 */
public record Watched(String name, String meaning, Map<String, String> labels, DoubleSupplier value) {
    public Watched {
        labels = Map.copyOf(labels);
    }
}
