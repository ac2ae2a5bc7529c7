package org.duijie.api.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.feature.Principal;
import org.duijie.api.identity.Bureaus.Founded;
import org.duijie.api.serve.App;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;

/**
 * Measures quotes over HTTP in a county of 2,500 listings and 2,500 intents: one client alone, then with four writers beside it. Not a
 * test; docs/quotes.md has its figures. Arguments: the number of products (default 12), the pause of a
 * writer between two entries in ms (default 1,000).
 */
final class QuoteLoad {
    private static final int ENTRIES = 2_500;
    private static final int QUOTES = 1_000;
    private static final int WARM_UP = 2_000;
    private static final int USERS = 180;
    private static final int WRITERS = 4;
    private static final List<String> PRODUCTS = List.of(
            "poultry/broiler",
            "poultry/duck",
            "poultry/goose",
            "egg/hen",
            "vegetable/potato",
            "vegetable/cabbage",
            "fruit/apple",
            "fruit/pear",
            "root/yam",
            "livestock/pig",
            "livestock/sheep",
            "fungus/shiitake");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private final int products;
    private final int pause;
    private final LocalDate today = LocalDate.now();
    private final List<String> turn = new ArrayList<>();
    private String address = "";
    private String cooperative = "";
    private String buyer = "";

    private QuoteLoad(int products, int pause) {
        this.products = products;
        this.pause = pause;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int products = args.length > 0 ? Integer.parseInt(args[0]) : PRODUCTS.size();
        int pause = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        new QuoteLoad(products, pause).run();
    }

    private void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("quotes");
        Path file = folder.resolve("duijie.db");
        List<String> tokens = new ArrayList<>();
        Database database = Database.open(DatabaseAddress.of(file.toString(), 2));
        App app = new App(database, Clock.systemUTC());
        Founded bureau = app.bureaus().found("县局", "联络员");
        Principal liaison = app.tokens().principal(bureau.token()).orElseThrow();
        fill(app, liaison, tokens);
        database.close();
        try (Marketplace marketplace = Marketplace.start(
                Settings.read(Map.of("db", file.toString(), "port", "0"), Map.of()), Clock.systemUTC())) {
            address = "http://127.0.0.1:" + marketplace.port();
            System.out.println(
                    products + " products; first quote, market not ready: " + quote(tokens.get(0)) / 1_000_000 + " ms");
            for (int k = 0; k < WARM_UP; k++) {
                quote(tokens.get(k % 100));
            }
            report("one client", measured(tokens, 100));
            AtomicLong written = new AtomicLong();
            AtomicBoolean isOver = new AtomicBoolean();
            List<Thread> writers = new ArrayList<>();
            for (int k = 0; k < WRITERS; k++) {
                Thread writer = new Thread(() -> write(bureau.token(), isOver, written));
                writer.start();
                writers.add(writer);
            }
            Thread.sleep(3_000);
            report("with " + WRITERS + " writers", measured(tokens, 140));
            isOver.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            System.out.println("written meanwhile: " + written);
        }
    }

    private void fill(App app, Principal liaison, List<String> tokens) {
        String cooperative = app.parties()
                .create(liaison, bytes("{\"kind\":\"cooperative\",\"name\":\"合作社\"}"))
                .id();
        String buyer = app.parties()
                .create(liaison, bytes("{\"kind\":\"buyer\",\"name\":\"学校\",\"buyerKind\":\"school\"}"))
                .id();
        this.cooperative = cooperative;
        this.buyer = buyer;
        for (int k = 0; k < ENTRIES; k++) {
            app.listings().create(liaison, bytes(listing(true)));
            app.intents().create(liaison, bytes(intent(true)));
        }
        for (int k = 0; k < USERS; k++) {
            String party = k % 2 == 0 ? cooperative : buyer;
            tokens.add(app.users()
                    .invite(liaison, bytes("{\"party\":\"" + party + "\",\"name\":\"某人\"}"))
                    .json()
                    .get("token")
                    .asText());
        }
        turn.addAll(tokens);
    }

    private long[] measured(List<String> tokens, int from) throws IOException, InterruptedException {
        long[] nanos = new long[QUOTES];
        for (int k = 0; k < QUOTES; k++) {
            nanos[k] = quote(tokens.get(from + k % 40));
        }
        return nanos;
    }

    private long quote(String token) throws IOException, InterruptedException {
        boolean sells = turn.indexOf(token) % 2 == 0;
        String body = sells ? "{\"listing\":" + listing(false) + "}" : "{\"intent\":" + intent(false) + "}";
        long start = System.nanoTime();
        HttpResponse<String> response = send("/v1/quotes", token, body);
        long took = System.nanoTime() - start;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return took;
    }

    private void write(String token, AtomicBoolean isOver, AtomicLong written) {
        try {
            while (!isOver.get()) {
                String path = written.get() % 2 == 0 ? "/v1/listings" : "/v1/intents";
                String body = written.getAndIncrement() % 2 == 0 ? listing(true) : intent(true);
                send(path, token, body);
                Thread.sleep(pause);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String path, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 9 / 10] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private synchronized String listing(boolean isOwned) {
        return "{" + (isOwned ? "\"party\":\"" + cooperative + "\"," : "") + "\"product\":\"" + product()
                + "\",\"stock\":\"" + (50 + random.nextInt(3_000))
                + " head\",\"unitWeight\":{\"min\":\"2 kg\",\"max\":\""
                + (2 + random.nextInt(2)) + " kg\"},\"ask\":\"" + (6 + random.nextInt(5)) + "." + random.nextInt(10)
                + " CNY/kg\"," + days() + ",\"at\":" + place() + "}";
    }

    private synchronized String intent(boolean isOwned) {
        return "{" + (isOwned ? "\"party\":\"" + buyer + "\"," : "") + "\"products\":[\"" + product()
                + "\"],\"demand\":\"" + (20 + random.nextInt(2_000)) + " head\",\"minimum\":\""
                + (1 + random.nextInt(20))
                + " head\",\"bid\":\"" + (7 + random.nextInt(5)) + "." + random.nextInt(10) + " CNY/kg\"," + days()
                + ",\"at\":" + place() + ",\"maxDistance\":\"" + (10 + random.nextInt(60))
                + " km\",\"maxSuppliers\":4}";
    }

    private String product() {
        return PRODUCTS.get(random.nextInt(products));
    }

    private String days() {
        int from = random.nextInt(5);
        return "\"from\":\"" + today.plusDays(from) + "\",\"to\":\"" + today.plusDays(from + 1 + random.nextInt(10))
                + "\"";
    }

    private String place() {
        return "{\"lat\":34." + (200 + random.nextInt(600)) + ",\"lon\":110." + (300 + random.nextInt(600)) + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
