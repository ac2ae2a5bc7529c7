package org.duijie.api.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.MovableClock;
import org.duijie.api.json.Body;
import org.duijie.api.market.OpenMarket;
import org.duijie.api.round.Rounds;
import org.duijie.api.serve.App;
import org.duijie.core.market.Market;
import org.duijie.core.match.LiveMarket;
import org.duijie.core.match.plan.Allocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes of several servers on one database, while the market changes. Each kind of database has a subclass. */
abstract class QuoteStoreContract {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");
    private static final String DAYS = "\"from\":\"2026-12-19\",\"to\":\"2026-12-25\"";

    final MovableClock clock = new MovableClock(NOW);
    Database database;
    App app;
    Quotes one;
    Quotes two;
    Principal liaison;
    private final List<String> listings = new ArrayList<>();
    private final List<String> intents = new ArrayList<>();
    private String cooperative = "";
    private String buyer = "";

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        app = new App(database, clock);
        one = server();
        two = server();
        liaison = app.tokens()
                .principal(app.bureaus().found("灵宝市市场监管局", "李联络").token())
                .orElseThrow();
        cooperative = app.parties()
                .create(liaison, bytes("{\"kind\":\"cooperative\",\"name\":\"合作社\"}"))
                .id();
        buyer = app.parties()
                .create(liaison, bytes("{\"kind\":\"buyer\",\"name\":\"学校\",\"buyerKind\":\"school\"}"))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void servers_agree_after_every_change_and_so_does_one_that_starts_anew(long seed) {
        Random random = new Random(seed);
        for (int change = 0; change < 25; change++) {
            changeSomething(random);
            String listing = listing(random);
            String intent = intent(random);
            for (String asked : List.of("{\"listing\":" + listing + "}", "{\"intent\":" + intent + "}")) {
                String first = ask(one, asked);
                assertThat(ask(two, asked))
                        .as("seed %s, change %s", seed, change)
                        .isEqualTo(first);
                assertThat(ask(server(), asked))
                        .as("seed %s, change %s, a new start", seed, change)
                        .isEqualTo(first);
            }
        }
        assertThat(listings.size() + intents.size()).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6})
    void a_liaisons_quote_is_what_the_engine_gives_in_the_market_of_a_round(long seed) {
        Random random = new Random(seed);
        for (int change = 0; change < 30; change++) {
            changeSomething(random);
        }
        Market market = database.read(
                view -> Rounds.openMarket(view, liaison.bureau(), AppContext.dayOf(NOW), OpenMarket.Entries.ANEW));
        LiveMarket live = LiveMarket.of(market);
        market.intents().forEach(intent -> {
            ObjectNode quote = Body.tree(ask(one, "{\"id\":\"" + intent.id() + "\"}"));
            assertThat(heads(quote, "lines"))
                    .as("seed %s", seed)
                    .isEqualTo(live.quote(intent).allocations().stream()
                            .map(line -> line.listing() + tail(line))
                            .toList());
        });
        market.listings().forEach(listing -> {
            ObjectNode quote = Body.tree(ask(one, "{\"id\":\"" + listing.id() + "\"}"));
            assertThat(heads(quote, "lines"))
                    .as("seed %s", seed)
                    .isEqualTo(live.quote(listing).lines().stream()
                            .map(line -> line.intent() + tail(line))
                            .toList());
        });
    }

    @Test
    void a_large_market_is_at_most_a_second_behind_on_every_server() throws InterruptedException {
        Random random = new Random(7);
        for (int k = 0; k < 145; k++) {
            listings.add(app.listings().create(liaison, bytes(listing(random))).id());
            intents.add(app.intents().create(liaison, bytes(intent(random))).id());
        }
        String asked = "{\"listing\":" + listing(random) + "}";
        assertThat(ask(two, asked)).isEqualTo(ask(one, asked));
        for (int change = 0; change < 3; change++) {
            app.intents().withdraw(liaison, intents.remove(0), 1, bytes("{\"reason\":\"other\"}"));
            app.listings().create(liaison, bytes(listing(random)));
            Thread.sleep(BureauMarket.OLD.plus(Duration.ofMillis(50)).toMillis());
            String fresh = ask(server(), asked);
            assertThat(ask(one, asked)).isEqualTo(fresh);
            assertThat(ask(two, asked)).isEqualTo(fresh);
        }
    }

    @Test
    void the_markets_used_longest_ago_are_forgotten() {
        AppContext context = new AppContext(database, clock);
        LiveMarkets markets = new LiveMarkets(context, 1);
        app.listings().create(liaison, bytes(listing(new Random(8))));
        markets.of(liaison.bureau()).seen();
        Principal other =
                app.tokens().principal(app.bureaus().found("邻县", "王联络").token()).orElseThrow();
        markets.of(other.bureau()).seen();
        markets.limit();
        assertThat(markets.count()).isEqualTo(2);

        BureauMarket ours = markets.of(liaison.bureau());
        SeenMarket seen = ours.seen();
        ours.part(
                seen,
                seen.forListing(
                        Sight.EXACT, seen.market(Sight.EXACT).listings().get(0).product()));
        markets.limit();
        assertThat(markets.count()).isEqualTo(1);
        assertThat(markets.of(liaison.bureau())).isSameAs(ours);
    }

    /** A change, or one that is refused because of deals, which changes nothing. */
    private void changeSomething(Random random) {
        try {
            change(random);
        } catch (Refused refused) {
            assertThat(refused.refusal())
                    .isIn(
                            RefusalCode.INVALID,
                            RefusalCode.TAKEN_BY_DEALS,
                            RefusalCode.NOT_ENOUGH_STOCK,
                            RefusalCode.NOT_ENOUGH_DEMAND);
        }
    }

    private void change(Random random) {
        switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                listings.add(
                        app.listings().create(liaison, bytes(listing(random))).id());
            case 3, 4 ->
                intents.add(app.intents().create(liaison, bytes(intent(random))).id());
            case 5 -> {
                if (listings.size() > 2) {
                    String gone = listings.get(random.nextInt(listings.size()));
                    long version = app.listings().get(liaison, gone).version();
                    app.listings().withdraw(liaison, gone, version, bytes("{\"reason\":\"other\"}"));
                    listings.remove(gone);
                }
            }
            default -> propose(random);
        }
    }

    private void propose(Random random) {
        if (!listings.isEmpty() && !intents.isEmpty()) {
            String listing = listings.get(random.nextInt(listings.size()));
            String intent = intents.get(random.nextInt(intents.size()));
            app.deals()
                    .create(
                            liaison,
                            bytes("{\"listing\":\"" + listing + "\",\"intent\":\"" + intent + "\",\"heads\":\""
                                    + (1 + random.nextInt(40))
                                    + " head\",\"price\":\"5 CNY/jin\",\"pickUpOn\":\"2026-12-20\"}"));
        }
    }

    private String listing(Random random) {
        return "{\"party\":\"" + cooperative + "\",\"product\":\""
                + (random.nextInt(3) == 0 ? "poultry/duck" : "poultry/broiler") + "\",\"stock\":\""
                + (20 + random.nextInt(200))
                + " head\",\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"6.4 jin\"},\"ask\":\""
                + (4 + random.nextInt(3)) + "." + random.nextInt(10) + " CNY/jin\"," + DAYS + ",\"at\":" + place(random)
                + "}";
    }

    private String intent(Random random) {
        return "{\"party\":\"" + buyer + "\",\"products\":[\""
                + (random.nextInt(3) == 0 ? "poultry" : "poultry/broiler") + "\"],\"demand\":\""
                + (20 + random.nextInt(200)) + " head\",\"minimum\":\"" + (1 + random.nextInt(20))
                + " head\",\"bid\":\""
                + (5 + random.nextInt(3)) + "." + random.nextInt(10) + " CNY/jin\"," + DAYS + ",\"at\":" + place(random)
                + "}";
    }

    private static String place(Random random) {
        return "{\"lat\":34." + (500 + random.nextInt(100)) + ",\"lon\":110." + (600 + random.nextInt(300)) + "}";
    }

    /** A server of its own, without the limit of quotes an hour. */
    private Quotes server() {
        return new Quotes(new AppContext(database, clock), app.intents(), app.listings(), new QuoteQuota(1_000_000));
    }

    private String ask(Quotes quotes, String body) {
        return new QuoteJson(Locale.CHINESE)
                .of(quotes.quote(liaison, bytes(body)))
                .toString();
    }

    private static List<String> heads(ObjectNode quote, String field) {
        List<String> heads = new ArrayList<>();
        quote.get(field)
                .forEach(line -> heads.add(line.path("listing").asText()
                        + line.path("intent").asText() + " " + line.get("heads").asLong() + " "
                        + line.get("deliverOn").asText()));
        return heads;
    }

    private static String tail(Allocation line) {
        return " " + line.heads().count() + " " + line.deliverOn();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
