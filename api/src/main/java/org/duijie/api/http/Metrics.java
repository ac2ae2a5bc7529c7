package org.duijie.api.http;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** Counts and times of requests, and the state of the JVM, as Prometheus reads them. */
final class Metrics {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** @param route the path with its parameters in braces, so that ids make no new series */
    void record(String method, String route, int status, long nanos) {
        registry.timer("http.server.requests", "method", method, "route", route, "status", Integer.toString(status))
                .record(Duration.ofNanos(nanos));
    }

    String text() {
        return registry.scrape();
    }
}
