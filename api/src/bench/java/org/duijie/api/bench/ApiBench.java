package org.duijie.api.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.db.Database;
import org.duijie.api.identity.Bureaus.Founded;
import org.duijie.api.serve.App;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;

/** Fills a database, measures, writes the page. */
final class ApiBench {
    private static final int LISTINGS = Integer.getInteger("listings", 100_000);
    /** Divides the numbers of requests. */
    private static final int SPEED = Integer.getInteger("speed", 1);

    private static final int READERS = 8;
    private static final int THREADS = 64;
    /** Requests are counted as when it serves, and none is refused. */
    private static final String MANY_A_MINUTE = "1000000";

    private static final String BODY = "{\"product\":\"poultry/broiler\",\"stock\":\"24000 只\","
            + "\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"7 jin\"},\"ask\":\"5.10 CNY/jin\",\"from\":\"2026-12-19\","
            + "\"to\":\"2026-12-31\",\"at\":{\"lat\":34.5,\"lon\":110.9},\"note\":\"散养，现货可看\"%s}";

    private final Path folder;
    private final Report report = new Report();

    private ApiBench(Path folder) {
        this.folder = folder;
    }

    /** {@code folder page what…}: what is {@code search}, {@code load}, or both without it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "bench");
        // The service logs as it does when it serves: a line a request, to a file.
        System.setErr(new PrintStream(Files.newOutputStream(folder.resolve("log")), false, StandardCharsets.UTF_8));
        try {
            new ApiBench(folder).run(Path.of(arguments[1]), List.of(arguments).subList(2, arguments.length));
        } catch (IOException | InterruptedException | RuntimeException e) {
            e.printStackTrace(System.out);
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(Path page, List<String> what) throws IOException, InterruptedException {
        Settings settings = settings("service.db");
        Founded bureau = filled(settings);
        Files.copy(Path.of(settings.db()), folder.resolve("bare.db"));
        try (Marketplace service = Marketplace.start(settings, Clock.systemUTC())) {
            Users users = new Users(service.port(), bureau.token());
            if (what.isEmpty() || what.contains("search")) {
                Map<String, String> tokens = new LinkedHashMap<>();
                tokens.put("liaison", bureau.token());
                tokens.put("cooperative", users.ofCooperative());
                new SearchBench(report).run(service.port(), LISTINGS, tokens);
            }
            if (what.isEmpty() || what.contains("load")) {
                load(service.port(), bureau);
            }
        }
        report.write(page);
    }

    private void load(int port, Founded bureau) throws IOException, InterruptedException {
        LoadBench bench = new LoadBench(report);
        bench.head();
        String token = bureau.token();
        try (BareDatabase database = new BareDatabase(folder.resolve("bare.db"), READERS);
                BareServer bare = new BareServer(database, bureau.bureau(), THREADS)) {
            byte[] one = Connection.request("GET", "/v1/listings/" + id(LISTINGS / 2), token, "", "");
            byte[] first = Connection.request("GET", "/v1/listings?status=open", token, "", "");
            bench.run("GET one listing", 14_000 / SPEED, port, () -> one, bare.port(), () -> one);
            bench.run("GET a page of 50", 7_000 / SPEED, port, () -> first, bare.port(), () -> first);
            String ours = BODY.formatted(",\"party\":\"" + String.format("pty_%026d", 0) + "\"");
            bench.run(
                    "POST a listing with a key",
                    7_000 / SPEED,
                    port,
                    () -> Connection.request("POST", "/v1/listings", token, bench.key(), ours),
                    bare.port(),
                    () -> Connection.request("POST", "/v1/listings", token, bench.key(), BODY.formatted("")));
        }
        bench.end();
    }

    private Founded filled(Settings settings) {
        try (Database database = Marketplace.open(settings)) {
            Founded bureau = new App(database, Clock.systemUTC()).bureaus().found("灵宝市市场监管局", "李联络");
            long started = System.nanoTime();
            new SampleListings(bureau.bureau(), 1).fill(database, LISTINGS);
            System.out.println("filled in " + (System.nanoTime() - started) / 1_000_000 + " ms");
            return bureau;
        }
    }

    private Settings settings(String file) {
        return Settings.read(
                Map.of("db", folder.resolve(file).toString(), "port", "0"),
                Map.of(
                        "DUIJIE_READERS",
                        Integer.toString(READERS),
                        "DUIJIE_THREADS",
                        Integer.toString(THREADS),
                        "DUIJIE_RATE",
                        MANY_A_MINUTE));
    }

    private static String id(int n) {
        return String.format("lst_%026d", n);
    }

    /** Makes users over HTTP. */
    private record Users(int port, String liaison) {
        String ofCooperative() throws IOException {
            try (Connection connection = new Connection(port)) {
                String body = "{\"party\":\"" + String.format("pty_%026d", 7) + "\",\"name\":\"某人\"}";
                connection.exchange(Connection.request("POST", "/v1/users", liaison, "", body));
                return new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(connection.body())
                        .get("token")
                        .textValue();
            }
        }
    }
}
