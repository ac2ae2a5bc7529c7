package org.duijie.api.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.duijie.api.app.App;

/**
 * What those who run the service watch, as Prometheus reads it: counts and times of requests, refusals by reason, rounds that wait and
 * run, holds that soon expire, the database's connections, the build, and the state of the JVM. No label takes what a client invents.
 */
final class Metrics {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Others are counted as one, so that invented ones make no new series. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS");

    private static final Duration HOUR = Duration.ofHours(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** @param app asked at every look; what it cannot tell while the database does not answer is not a number */
    Metrics(App app) {
        gauge(
                "duijie.rounds.waiting",
                "match rounds that wait, of all bureaus",
                app,
                each -> each.roundWork().count("queued"));
        gauge(
                "duijie.rounds.running",
                "match rounds that are running, of all bureaus",
                app,
                each -> each.roundWork().count("running"));
        gauge(
                "duijie.holds.expiring",
                "proposed deals whose hold expires within the hour, of all bureaus",
                app,
                each -> each.deals().expiring(HOUR));
        pool("writer", app, App::busyWriters, App::waitingWriters);
        pool("reader", app, App::busyReaders, App::waitingReaders);
        Gauge.builder("duijie.build", () -> 1)
                .description("the program that runs: its version and its Java")
                .tag("version", version())
                .tag("java", Runtime.version().toString())
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** @param route the path with its parameters in braces, so that ids make no new series */
    void record(String method, String route, int status, long nanos) {
        String known = METHODS.contains(method) ? method : "other";
        registry.timer("http.server.requests", "method", known, "route", route, "status", Integer.toString(status))
                .record(Duration.ofNanos(nanos));
    }

    /** Counts a refusal or a fault by what was told. */
    void refused(ProblemType type) {
        registry.counter("duijie.refusals", "type", type.slug()).increment();
    }

    private void pool(String name, App app, ToDoubleFunction<App> busy, ToDoubleFunction<App> waiting) {
        Tags pool = Tags.of("pool", name);
        Gauge.builder("duijie.database.busy", app, busy)
                .description("connections to the database that are in use")
                .tags(pool)
                .register(registry);
        Gauge.builder("duijie.database.waiting", app, waiting)
                .description("who waits for a connection to the database")
                .tags(pool)
                .register(registry);
    }

    private void gauge(String name, String meaning, App app, ToDoubleFunction<App> value) {
        Gauge.builder(name, app, value).description(meaning).register(registry);
    }

    private static String version() {
        String version = Metrics.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    String text() {
        return registry.scrape();
    }
}
