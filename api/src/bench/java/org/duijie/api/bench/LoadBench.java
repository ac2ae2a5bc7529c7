package org.duijie.api.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Requests a second, the service and the bare handler in turn. */
final class LoadBench {
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 7;
    private static final long ROUND_NS = 2_000_000_000L;
    private static final long WARM_UP_NS = 6_000_000_000L;

    private final Report report;
    private final AtomicLong keys = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    LoadBench(Report report) {
        this.report = report;
    }

    /** Makes the next request. */
    interface Requests {
        byte[] next();
    }

    void head() {
        report.say("");
        report.say("## Beside a bare handler");
        report.say(
                "The service and a bare Javalin and JDBC handler that does the same SQL, on files of their own with the same rows, pragmas "
                        + "and pools; " + CLIENTS + " clients, " + ROUNDS
                        + " rounds of 2 s each in turn, after 6 s to warm up. Requests a second are "
                        + "the median of the rounds, the ratio is the median of each round's; latencies are of all rounds, in milliseconds.");
        report.say("");
        report.say("| request | service /s | bare /s | ratio | service p50 | p99 | bare p50 | p99 |");
        report.say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    void run(String name, int port, Requests requests, int barePort, Requests bareRequests)
            throws IOException, InterruptedException {
        round(port, requests, WARM_UP_NS);
        round(barePort, bareRequests, WARM_UP_NS);
        List<Double> rates = new ArrayList<>();
        List<Double> bareRates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        Times times = new Times();
        Times bareTimes = new Times();
        for (int i = 0; i < ROUNDS; i++) {
            Times bare = round(barePort, bareRequests, ROUND_NS);
            Times ours = round(port, requests, ROUND_NS);
            rates.add(rate(ours));
            bareRates.add(rate(bare));
            ratios.add(rate(ours) / rate(bare));
            times.add(ours);
            bareTimes.add(bare);
        }
        report.say(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %s | %s | %s | %s |",
                name,
                median(rates),
                median(bareRates),
                median(ratios),
                times.millis(0.5),
                times.millis(0.99),
                bareTimes.millis(0.5),
                bareTimes.millis(0.99)));
    }

    /** A key that was not used before. */
    String key() {
        return "k" + keys.incrementAndGet();
    }

    void end() {
        threads.shutdownNow();
        report.sayLoad();
    }

    private Times round(int port, Requests requests, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        Callable<Times> client = () -> client(port, requests, end);
        Times all = new Times();
        for (Future<Times> each : threads.invokeAll(java.util.Collections.nCopies(CLIENTS, client))) {
            try {
                all.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return all;
    }

    private static Times client(int port, Requests requests, long end) throws IOException {
        Times times = new Times();
        try (Connection connection = new Connection(port)) {
            for (long started = System.nanoTime(); started < end; started = System.nanoTime()) {
                int status = connection.exchange(requests.next());
                if (status >= 300) {
                    throw new IOException(status + " " + connection.body());
                }
                times.add(System.nanoTime() - started);
            }
        }
        return times;
    }

    private static double rate(Times times) {
        return times.size() * 1e9 / ROUND_NS;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
