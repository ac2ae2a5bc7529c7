package org.duijie.api.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.api.db.Database;
import org.duijie.api.feature.Principal;
import org.duijie.api.serve.App;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;

/**
 * Proposals a second of one bureau, by many writers at once, over HTTP: {@code sqlite|postgres REPLICAS SECONDS WRITERS…}. PostgreSQL is one
 * of the tests', with {@code fsync} and {@code synchronous_commit} on, as a bureau would run it.
 */
final class WriterBench {
    private static final int LISTINGS = 64;
    private static final String WHERE = ",\"from\":\"%s\",\"to\":\"%s\",\"at\":{\"lat\":34.5,\"lon\":110.9}}";

    private final LocalDate day = LocalDate.now();
    private final List<String> pairs = new ArrayList<>();

    /** What one writer did. */
    private record Written(int done, int refused, Times times) {}

    private WriterBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("writers");
        PrintStream out = System.out;
        System.setErr(new PrintStream(Files.newOutputStream(folder.resolve("log")), false, StandardCharsets.UTF_8));
        System.setOut(System.err);
        int replicas = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        List<String> writers = List.of(arguments).subList(3, arguments.length);
        if (arguments[0].equals("sqlite")) {
            new WriterBench().run(out, folder.resolve("duijie.db").toString(), replicas, seconds, writers);
        } else {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                new WriterBench().run(out, postgres.getJdbcUrl("postgres", "postgres"), replicas, seconds, writers);
            }
        }
        System.exit(0);
    }

    private void run(PrintStream out, String address, int replicas, int seconds, List<String> writers)
            throws Exception {
        Settings settings = Settings.read(
                Map.of("db", address, "port", "0"),
                Map.of("DUIJIE_RATE", "0", "DUIJIE_ROUNDS", "0", "DUIJIE_THREADS", "128"));
        String token;
        try (Database database = Marketplace.open(settings)) {
            App app = new App(database, Clock.systemUTC());
            token = app.bureaus().found("灵宝市市场监管局", "李联络").token();
            fill(app, app.tokens().principal(token).orElseThrow());
        }
        List<Marketplace> services = new ArrayList<>();
        for (int i = 0; i < replicas; i++) {
            services.add(Marketplace.start(settings, Clock.systemUTC()));
        }
        round(services, token, 8, seconds);
        for (String each : writers) {
            int count = Integer.parseInt(each);
            List<Written> written = round(services, token, count, seconds);
            Times times = new Times();
            written.forEach(one -> times.add(one.times()));
            int done = written.stream().mapToInt(Written::done).sum();
            int refused = written.stream().mapToInt(Written::refused).sum();
            out.printf(
                    "%s x%d writers %d: %d/s, p50 %s ms, p99 %s ms, refused %d%n",
                    address.startsWith("jdbc") ? "postgres" : "sqlite",
                    replicas,
                    count,
                    done / seconds,
                    times.millis(0.5),
                    times.millis(0.99),
                    refused);
        }
        services.forEach(Marketplace::close);
    }

    private List<Written> round(List<Marketplace> services, String token, int writers, int seconds)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Callable<Written>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int number = i;
            all.add(() -> write(services.get(number % services.size()).port(), token, number, end));
        }
        List<Written> written = new ArrayList<>();
        for (Future<Written> each : threads.invokeAll(all)) {
            written.add(each.get());
        }
        threads.shutdown();
        return written;
    }

    private Written write(int port, String token, int number, long end) throws IOException {
        Times times = new Times();
        int done = 0;
        int refused = 0;
        try (Connection connection = new Connection(port)) {
            for (int i = 0; System.nanoTime() < end; i++) {
                String pair = pairs.get((number * 7 + i) % pairs.size());
                String body = "{" + pair + ",\"heads\":\"1 head\",\"price\":\"5.20 CNY/jin\",\"pickUpOn\":\""
                        + day.plusDays(3) + "\"}";
                String key = number + "-" + i + "-" + end;
                long begun = System.nanoTime();
                int status = connection.exchange(Connection.request("POST", "/v1/deals", token, key, body));
                times.add(System.nanoTime() - begun);
                if (status == 201) {
                    done++;
                } else {
                    refused++;
                }
            }
        }
        return new Written(done, refused, times);
    }

    private void fill(App app, Principal liaison) {
        String where = WHERE.formatted(day, day.plusDays(9));
        String cooperative = party(app, liaison, "{\"kind\":\"cooperative\",\"name\":\"社\"}");
        String buyer = party(app, liaison, "{\"kind\":\"buyer\",\"buyerKind\":\"supermarket\",\"name\":\"超市\"}");
        for (int i = 0; i < LISTINGS; i++) {
            String listing = app.listings()
                    .create(
                            liaison,
                            bytes("{\"party\":\"" + cooperative
                                    + "\",\"product\":\"poultry/broiler\",\"stock\":\"1000000 head\","
                                    + "\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"7 jin\"},\"ask\":\"5.10 CNY/jin\""
                                    + where))
                    .id();
            String intent = app.intents()
                    .create(
                            liaison,
                            bytes("{\"party\":\"" + buyer
                                    + "\",\"products\":[\"poultry\"],\"demand\":\"1000000 head\",\"bid\":\"5.30 CNY/jin\""
                                    + where))
                    .id();
            pairs.add("\"listing\":\"" + listing + "\",\"intent\":\"" + intent + "\"");
        }
    }

    private static String party(App app, Principal liaison, String body) {
        return app.parties().create(liaison, bytes(body)).id();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
