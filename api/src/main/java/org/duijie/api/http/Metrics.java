package org.duijie.api.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.duijie.api.app.RoundWork;

/** Counts and times of requests, rounds that wait and run, and the state of the JVM, as Prometheus reads them. */
final class Metrics {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Others are counted as one, so that invented ones make no new series. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** @param rounds whose waiting and running rounds are counted at every look */
    Metrics(RoundWork rounds) {
        gauge("waiting", rounds, "queued");
        gauge("running", rounds, "running");
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** @param route the path with its parameters in braces, so that ids make no new series */
    void record(String method, String route, int status, long nanos) {
        String known = METHODS.contains(method) ? method : "other";
        registry.timer("http.server.requests", "method", known, "route", route, "status", Integer.toString(status))
                .record(Duration.ofNanos(nanos));
    }

    /** Not a number while the database does not answer. */
    private void gauge(String name, RoundWork rounds, String status) {
        Gauge.builder("duijie.rounds." + name, rounds, work -> work.count(status))
                .description("match rounds that are " + name + ", of all bureaus")
                .register(registry);
    }

    String text() {
        return registry.scrape();
    }
}
