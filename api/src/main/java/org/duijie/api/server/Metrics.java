package org.duijie.api.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duijie.api.http.Backend;
import org.duijie.api.http.ProblemType;

/**
 * The metrics for operators in Prometheus format: counts and times of requests, refusals by reason, rounds that wait
 * and run, holds that expire soon, the database's connections, the build, and the state of the JVM. No label takes a
 * value that a client chooses.
 */
final class Metrics {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /**
     * The methods with their own series. All others are counted together, so that invented methods create no new
     * series.
     */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(List<Backend.Metric> watched) {
        watched.forEach(this::watch);
        Gauge.builder("duijie.build", () -> 1)
                .description("the program that runs: its version and its Java")
                .tag("version", version())
                .tag("java", Runtime.version().toString())
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /**
     * Counts a request.
     *
     * @param route the path with its parameters in braces, so that ids create no new series
     */
    void record(String method, String route, int status, long nanos) {
        String known = METHODS.contains(method) ? method : "other";
        registry.timer("http.server.requests", "method", known, "route", route, "status", Integer.toString(status))
                .record(Duration.ofNanos(nanos));
    }

    /** Counts a refusal or an error by its problem. */
    void refused(ProblemType type) {
        registry.counter("duijie.refusals", "type", type.slug()).increment();
    }

    private void watch(Backend.Metric watched) {
        Gauge.Builder<?> gauge = Gauge.builder(
                        watched.name(), () -> watched.value().getAsDouble())
                .description(watched.meaning());
        watched.labels().forEach(gauge::tag);
        gauge.register(registry);
    }

    private static String version() {
        String version = Metrics.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    String text() {
        return registry.scrape();
    }
}
