package org.duijie.api.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
        report.say("## Compared with a bare handler");
        report.say(
                "The service and a bare Javalin and JDBC handler that runs the same SQL, each on its own file with the same rows, pragmas "
                        + "and pools. " + CLIENTS + " clients, " + ROUNDS
                        + " alternating rounds, after a warm-up with the same number of requests. Requests per second are the median of the rounds. Both"
                        + " ratios are medians over the rounds: one of the request rates, one of the work per request (CPU of the"
                        + " process including the client). Other programs on the machine disturb the second one less. Latencies are of all rounds, in ms.");
        report.say("");
        report.say("| request | service /s | bare /s | ratio | ratio of work | service p50 | p99 | bare p50 | p99 |");
        report.say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /** @param warmUp how many requests before; all rounds together are as many */
    void run(String name, int warmUp, int port, Requests requests, int barePort, Requests bareRequests)
            throws InterruptedException {
        round(port, requests, warmUp);
        round(barePort, bareRequests, warmUp);
        List<Double> rates = new ArrayList<>();
        List<Double> bareRates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        Times times = new Times();
        Times bareTimes = new Times();
        for (int i = 0; i < ROUNDS; i++) {
            Round bare = round(barePort, bareRequests, warmUp / ROUNDS);
            Round ours = round(port, requests, warmUp / ROUNDS);
            rates.add(ours.rate());
            bareRates.add(bare.rate());
            ratios.add(ours.rate() / bare.rate());
            work.add(bare.cpuMillis() / ours.cpuMillis());
            times.add(ours.times());
            bareTimes.add(bare.times());
        }
        report.say(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %.2f | %s | %s | %s | %s |",
                name,
                median(rates),
                median(bareRates),
                median(ratios),
                median(work),
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

    /** What came of a round: how long each answer took, and how long and how much work all took. */
    private record Round(Times times, long nanos, long cpuNanos) {
        double rate() {
            return times.size() * 1e9 / nanos;
        }

        double cpuMillis() {
            return cpuNanos / 1e6 / times.size();
        }
    }

    private Round round(int port, Requests requests, int count) throws InterruptedException {
        long started = System.nanoTime();
        long cpu = Report.cpuNanos();
        Times all = new Times();
        Callable<Times> client = () -> client(port, requests, count / CLIENTS);
        for (Future<Times> each : threads.invokeAll(Collections.nCopies(CLIENTS, client))) {
            try {
                all.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return new Round(all, System.nanoTime() - started, Report.cpuNanos() - cpu);
    }

    private static Times client(int port, Requests requests, int count) throws IOException {
        Times times = new Times();
        try (Connection connection = new Connection(port)) {
            for (int i = 0; i < count; i++) {
                byte[] request = requests.next();
                long started = System.nanoTime();
                int status = connection.exchange(request);
                times.add(System.nanoTime() - started);
                if (status >= 300) {
                    throw new IOException(status + " " + connection.body());
                }
            }
        }
        return times;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
