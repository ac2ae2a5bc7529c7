package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.api.cases.Cases;
import org.duijie.api.http.Counted;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.linear.Done;
import org.duijie.api.linear.Linearizability;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.server.HttpServer;
import org.junit.jupiter.api.Test;

/**
 * What 32 clients saw who proposed deals, brought them on in several loads, one by one and several in one request, changed the amounts of
 * calendars, and read at the same time could have been seen one after another, on every listing and every intent. {@code -Doperations=10000}
 * for the long one. Each kind of database has a subclass.
 */
abstract class DealHistoryContract extends ServerTest {
    private static final int OPERATIONS = Integer.getInteger("operations", Cases.count(640, 1_600));
    private static final int CLIENTS = 32;
    private static final int POOLS = 8;
    private static final int PARTS = 4;
    private static final long HEADS = 400L + OPERATIONS / 10;

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
        List<String> listings = new ArrayList<>(
                IntStream.range(PARTS, POOLS).mapToObj(n -> listing()).toList());
        List<String> intents = new ArrayList<>(
                IntStream.range(PARTS, POOLS).mapToObj(n -> intent()).toList());
        List<String> calendars = List.of(calendar("listings", listings), calendar("intents", intents));
        SeenHistories seen = new SeenHistories(
                port(),
                liaison,
                Stream.concat(listings.stream(), intents.stream()).toList());
        HistoryCalendars dated = new HistoryCalendars(seen, calendars);

        runAtOnce(n -> new HistoryClient(seen, listings, intents, dated, new SplittableRandom(n)));
        assertThat(seen.verbs())
                .contains("accept", "decline", "confirm", "collect", "extra", "release", "weigh-in")
                .contains("settle", "pay", "bulk", "calendar");
        dated.readAll();
        listings.forEach(seen::readListing);
        intents.forEach(seen::readIntent);

        seen.all().forEach((id, all) -> {
            List<Done<Counted>> history = List.copyOf(all);
            assertThat(holds(history)).as(id).isTrue();
            assertThat(FalsifiedHistories.of(HEADS, history))
                    .as(id)
                    .isNotEmpty()
                    .noneMatch(DealHistoryContract::holds);
        });
    }

    private static boolean holds(List<Done<Counted>> history) {
        return Linearizability.holds(Counted.POOL, HEADS, history);
    }

    private void runAtOnce(IntFunction<HistoryClient> clients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> running = IntStream.range(0, CLIENTS)
                    .mapToObj(n -> threads.submit(() -> clients.apply(n).work(OPERATIONS / CLIENTS)))
                    .toList();
            for (Future<Integer> each : running) {
                assertThat(each.get()).isEqualTo(OPERATIONS / CLIENTS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Enters a calendar, and adds its parts to {@code pools}. */
    private String calendar(String kind, List<String> pools) {
        boolean isStock = kind.equals("listings");
        OfferingBody entry = isStock
                ? OfferingBody.listing("")
                        .of(member("cooperative", "合作社").party())
                        .permittedTo("2026-12-20")
                : OfferingBody.intent("").of(member("buyer", "学校").party());
        String amount = isStock ? "stock" : "demand";
        List<String> parts = IntStream.range(0, PARTS)
                .mapToObj(n ->
                        "{'from':'2026-12-19','to':'2026-12-2" + (5 + n) + "','" + amount + "':'" + HEADS + " head'}")
                .toList();
        String body =
                "{'kind':'" + kind + "','entry':" + entry.without(amount, "from", "to") + ",'parts':" + parts + "}";
        JsonNode whole = made(post("/v1/calendars", liaison, body));
        whole.get("parts").forEach(part -> pools.add(part.get("id").textValue()));
        return whole.get("id").textValue();
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
