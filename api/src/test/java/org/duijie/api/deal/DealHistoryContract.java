package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.api.cases.Cases;
import org.duijie.api.http.Counted;
import org.duijie.api.http.Counted.Kind;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.linear.Done;
import org.duijie.api.linear.Linearizability;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.server.HttpServer;
import org.junit.jupiter.api.Test;

/**
 * What 32 clients saw who proposed deals, brought them on in several loads, and read at the same time could have been seen one after another, on
 * every listing and every intent. {@code -Doperations=10000} for the long one. Each kind of database has a subclass.
 */
abstract class DealHistoryContract extends ServerTest {
    private static final int OPERATIONS = Integer.getInteger("operations", Cases.count(640, 1_600));
    private static final int CLIENTS = 32;
    private static final int POOLS = 8;
    private static final long HEADS = 400L + OPERATIONS / 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, ConcurrentLinkedQueue<Done<Counted>>> histories = new TreeMap<>();
    private final Set<String> verbs = ConcurrentHashMap.newKeySet();
    private final RoadAhead road = new RoadAhead(LocalDate.parse("2026-12-19"));

    private record Answered(HttpResponse<String> response, JsonNode json, long called, long returned) {
        Done<Counted> as(Kind kind, long heads) {
            return new Done<>(new Counted(kind, heads), called, returned);
        }
    }

    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    }

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, CLIENTS, 1_000_000);
    }

    @Test
    void what_is_seen_of_stock_and_demand_is_linearizable_and_what_is_falsified_is_not() throws Exception {
        List<String> listings =
                IntStream.range(0, POOLS).mapToObj(n -> listing()).toList();
        List<String> intents = IntStream.range(0, POOLS).mapToObj(n -> intent()).toList();
        listings.forEach(id -> histories.put(id, new ConcurrentLinkedQueue<>()));
        intents.forEach(id -> histories.put(id, new ConcurrentLinkedQueue<>()));

        runAtOnce(listings, intents);
        assertThat(verbs)
                .contains("accept", "decline", "confirm", "collect", "extra", "release", "weigh-in")
                .contains("settle", "pay");
        listings.forEach(this::readListing);
        intents.forEach(this::readIntent);

        histories.forEach((id, seen) -> {
            List<Done<Counted>> history = List.copyOf(seen);
            assertThat(holds(history)).as(id).isTrue();
            assertThat(falsified(history)).as(id).isNotEmpty().noneMatch(DealHistoryContract::holds);
        });
    }

    private static boolean holds(List<Done<Counted>> history) {
        return Linearizability.holds(Counted.POOL, HEADS, history);
    }

    /** A hold forgotten, one doubled, one without its release, a last reading that is old, and a refusal that held after all. */
    private static List<List<Done<Counted>>> falsified(List<Done<Counted>> history) {
        List<List<Done<Counted>>> all = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Done<Counted> done = history.get(i);
            Kind kind = done.operation().kind();
            boolean isLast = i == history.size() - 1;
            if (!isLast && all.size() < 40 && (kind == Kind.HELD || kind == Kind.RELEASED)) {
                List<Done<Counted>> forgotten = new ArrayList<>(history);
                forgotten.remove(i);
                all.add(forgotten);
                List<Done<Counted>> doubled = new ArrayList<>(history);
                doubled.add(i, done);
                all.add(doubled);
            }
            if (kind == Kind.REFUSED && all.size() < 60) {
                all.add(with(history, i, new Counted(Kind.HELD, done.operation().heads())));
            }
            if (isLast) {
                all.add(with(history, i, new Counted(Kind.READ, done.operation().heads() + 1)));
            }
        }
        return all;
    }

    private static List<Done<Counted>> with(List<Done<Counted>> history, int i, Counted instead) {
        List<Done<Counted>> changed = new ArrayList<>(history);
        Done<Counted> done = history.get(i);
        changed.set(i, new Done<>(instead, done.called(), done.returned()));
        return changed;
    }

    private void runAtOnce(List<String> listings, List<String> intents) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> running = IntStream.range(0, CLIENTS)
                    .mapToObj(n -> threads.submit(() -> work(new SplittableRandom(n), listings, intents)))
                    .toList();
            for (Future<Integer> each : running) {
                assertThat(each.get()).isEqualTo(OPERATIONS / CLIENTS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int work(SplittableRandom random, List<String> listings, List<String> intents) {
        List<JsonNode> open = new ArrayList<>();
        int done = 0;
        for (; done < OPERATIONS / CLIENTS; done++) {
            String listing = listings.get(random.nextInt(POOLS));
            String intent = intents.get(random.nextInt(POOLS));
            int what = random.nextInt(12);
            if (what == 0) {
                readListing(listing);
            } else if (what == 1) {
                readIntent(intent);
            } else if (what < 10 && !open.isEmpty()) {
                goOn(open, random.nextInt(Math.min(2, open.size())), random);
            } else {
                propose(listing, intent, random.nextInt(1, 80), open);
            }
        }
        return done;
    }

    private void readListing(String id) {
        Answered got = answered("GET", "/v1/listings/" + id, "", "");
        seen(id, got.as(Kind.READ, got.json().get("free").longValue()));
    }

    private void readIntent(String id) {
        Answered got = answered("GET", "/v1/intents/" + id, "", "");
        String left = got.json().at("/exact/left").textValue();
        seen(id, got.as(Kind.READ, Long.parseLong(left.replace(" head", ""))));
    }

    private void propose(String listing, String intent, long heads, List<JsonNode> open) {
        String body = "{'listing':'" + listing + "','intent':'" + intent + "','heads':'" + heads
                + " head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19'}";
        Answered got = answered("POST", "/v1/deals", body, "");
        if (got.response().statusCode() == 201) {
            seen(listing, got.as(Kind.HELD, heads));
            seen(intent, got.as(Kind.HELD, heads));
            open.add(got.json());
            return;
        }
        String type = got.json().get("type").textValue();
        assertThat(type).matches("urn:duijie:problem:not-enough-(stock|demand)");
        boolean isStock = type.endsWith("stock");
        seen(listing, got.as(isStock ? Kind.REFUSED : Kind.WOULD_HOLD, heads));
        if (!isStock) {
            seen(intent, got.as(Kind.REFUSED, heads));
        }
    }

    /** Takes the deal a step further. */
    private void goOn(List<JsonNode> open, int which, SplittableRandom random) {
        JsonNode deal = open.get(which);
        RoadAhead.Next next = road.of(deal, random);
        String path = "/v1/deals/" + deal.get("id").textValue() + "/" + next.verb();
        Answered got = answered("POST", path, next.body(), "\"" + deal.get("version") + "\"");
        verbs.add(next.verb());
        if (got.json().path("type").asText().equals("urn:duijie:problem:not-enough-stock")) {
            verbs.add("too many");
            seen(deal.get("listing").textValue(), got.as(Kind.REFUSED, HeadsTaken.more(deal, next)));
            return;
        }
        assertThat(got.response().statusCode())
                .as(next + " " + got.response().body())
                .isEqualTo(200);
        seen(deal, got);
        boolean isOver = List.of("declined", "cancelled")
                        .contains(got.json().get("state").textValue())
                && !got.json().path("open").asText("").startsWith("-");
        if (isOver) {
            open.remove(which);
        } else {
            open.set(which, got.json());
        }
    }

    /** What the step moved on either side. */
    private void seen(JsonNode before, Answered got) {
        JsonNode after = got.json();
        long taken = HeadsTaken.ofStock(after) - HeadsTaken.ofStock(before);
        if (taken != 0) {
            verbs.add(taken > 0 ? "extra" : "released");
            seen(before.get("listing").textValue(), got.as(taken > 0 ? Kind.HELD : Kind.RELEASED, Math.abs(taken)));
        }
        long filled = HeadsTaken.ofDemand(after) - HeadsTaken.ofDemand(before);
        if (filled != 0) {
            seen(
                    before.get("intent").textValue(),
                    got.as(filled > 0 ? Kind.DELIVERED : Kind.RELEASED, Math.abs(filled)));
        }
    }

    private void seen(String id, Done<Counted> done) {
        histories.get(id).add(done);
    }

    private Answered answered(String method, String path, String body, String version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + liaison)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        try {
            long called = System.nanoTime();
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            long returned = System.nanoTime();
            return new Answered(response, JSON.readTree(response.body()), called, returned);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private String listing() {
        String party = member("cooperative", "合作社").party();
        return made(post(
                        "/v1/listings",
                        liaison,
                        OfferingBody.listing(HEADS + " head")
                                .of(party)
                                .permittedTo("2026-12-20")
                                .toString()))
                .get("id")
                .textValue();
    }

    private String intent() {
        String party = member("buyer", "学校").party();
        return made(post(
                        "/v1/intents",
                        liaison,
                        OfferingBody.intent(HEADS + " head").of(party).toString()))
                .get("id")
                .textValue();
    }
}
