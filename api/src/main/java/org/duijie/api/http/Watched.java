package org.duijie.api.http;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * A number that those who run the service watch.
 *
 * @param name as Prometheus writes it, with points
 * @param meaning in a few words
 * @param labels what tells it from others of its name
 * @param value asked at every look; what it cannot tell is not a number
 */
public record Watched(String name, String meaning, Map<String, String> labels, DoubleSupplier value) {
    public Watched {
        labels = Map.copyOf(labels);
    }
}
