package org.duijie.api.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.MovableClock;
import org.duijie.api.serve.App;
import org.duijie.core.deal.terms.CoarsePrice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An attacker, with any number of quotes, tries to find the hidden bid of one buyer. It must not get nearer than the step to which
 * bids are rounded.
 */
class HiddenBidTest {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");
    private static final String DAYS = "\"from\":\"2026-12-19\",\"to\":\"2026-12-22\"";
    private static final String HERE = "{\"lat\":34.52,\"lon\":110.9}";

    private final MovableClock clock = new MovableClock(NOW);
    private Database database;
    private App app;
    private Quotes quotes;

    /** A bureau with one hidden bid, and those who want to know it. */
    private record World(long bid, Principal liaison, Principal cooperative, Principal buyer) {}

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Fresh.open(folder.resolve("duijie.db"));
        app = new App(database, clock);
        quotes = new Quotes(new AppContext(database, clock), app.intents(), app.listings(), new QuoteQuota(1_000_000));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void bisection_over_asks_ends_at_the_rounded_bid(long seed) {
        long bid = 9_000 + new Random(seed).nextLong(8_000);
        World world = world("甲", bid, 0);

        long found = highest(1, 40_000, ask -> sold(quote(world.cooperative(), listing(ask, 0, 100, HERE))) > 0);

        assertThat(found).as("seed %s, bid %s", seed, bid).isEqualTo(CoarsePrice.lowest(bid));
        assertThat(found).isLessThanOrEqualTo(bid).isGreaterThan(bid - bid / 16 - 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void two_bids_of_a_step_get_the_same_answers_to_everything(long seed) {
        Random random = new Random(seed);
        long low = CoarsePrice.lowest(9_000 + random.nextLong(8_000));
        long high = low;
        while (CoarsePrice.lowest(high + 1) == low) {
            high++;
        }
        World one = world("甲", low, 2);
        World other = world("乙", high, 2);
        assertThat(high - low).as("seed %s: from %s to %s", seed, low, high).isGreaterThan(low / 33);

        assertThat(attack(other, new Random(seed))).as("seed %s", seed).isEqualTo(attack(one, new Random(seed)));
    }

    @Test
    void a_price_range_needs_three_buyers() {
        assertThat(quote(world("甲", 10_000, 1).cooperative(), listing(9_000, 0, 100, HERE))
                        .has("range"))
                .isFalse();
        assertThat(quote(world("乙", 10_000, 2).cooperative(), listing(9_000, 0, 100, HERE))
                        .get("range")
                        .toString())
                .isEqualTo("{\"from\":\"9.728 CNY/kg\",\"to\":\"9.728 CNY/kg\",\"buyers\":3}");
    }

    @Test
    void a_buyer_whose_minimum_the_stock_cannot_meet_supports_no_price() {
        World world = world("甲", 10_000, 1);
        Principal large = user(world.liaison(), "{\"kind\":\"buyer\",\"buyerKind\":\"school\",\"name\":\"大学\"}");
        String wanted = intent(12_000, 101).replace("{\"intent\":", "").replace("}}}", "}}");
        app.intents().create(large, bytes(wanted.replace("\"bid\"", "\"minimum\":\"101 head\",\"bid\"")));

        assertThat(quote(world.cooperative(), listing(9_000, 0, 100, HERE)).has("range"))
                .isFalse();
        assertThat(quote(world.cooperative(), listing(9_000, 0, 101, HERE))
                        .at("/range/buyers")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_buyer_does_not_learn_how_high_a_bid_must_be_to_outbid_another() {
        World world = world("甲", 10_000, 0);
        sell(world);
        ObjectNode quote = quote(world.buyer(), intent(9_100, 100));

        assertThat(quote.get("got").asText()).isEqualTo("0 head");
        assertThat(quote.at("/reasons/stop").asText()).isEqualTo("outbid");
        assertThat(quote.at("/reasons").has("remedy")).isFalse();
    }

    /** Everything that an attacker can vary, by bisection and by chance, as a cooperative and as a buyer. */
    private List<String> attack(World world, Random random) {
        List<String> seen = new ArrayList<>();
        seen.add("asks " + highest(1, 40_000, ask -> sold(quote(world.cooperative(), listing(ask, 0, 100, HERE))) > 0));
        seen.add("salvage "
                + highest(0, 40_000, worth -> sold(quote(world.cooperative(), listing(1, worth, 100, HERE))) > 0));
        seen.add("places "
                + highest(0, 20_000, far -> sold(quote(world.cooperative(), listing(1, 0, 1, north(far)))) > 0));
        seen.add("heads "
                + highest(
                        1, 1_000, few -> sold(quote(world.cooperative(), listing(1, 0, 1_001 - few, north(300)))) > 0));
        for (int k = 0; k < 25; k++) {
            seen.add(quote(
                            world.cooperative(),
                            listing(
                                    5_000 + random.nextLong(12_000),
                                    random.nextLong(3_000),
                                    1 + random.nextLong(500),
                                    north(random.nextLong(2_000))))
                    .toString());
        }
        sell(world);
        seen.add("bids " + highest(1, 40_000, low -> got(quote(world.buyer(), intent(40_001 - low, 100))) > 0));
        for (int k = 0; k < 15; k++) {
            seen.add(quote(world.buyer(), intent(8_000 + random.nextLong(12_000), 1 + random.nextLong(150)))
                    .toString()
                    .replaceAll("lst_[0-9A-Z]+", "lst"));
        }
        return seen;
    }

    /** The highest value for which something holds that holds for all lower ones, if it holds for the lowest. */
    private static long highest(long from, long to, java.util.function.LongPredicate holds) {
        long low = from - 1;
        long high = to;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A bureau in which one buyer has this bid, in µCNY a gram, and some others the least and the most there is. */
    private World world(String name, long bid, int others) {
        Principal liaison = principal(app.bureaus().found(name + "县", "联络员").token());
        app.policies().change(liaison, 1, bytes("{\"haulPerTonneKm\":\"0.8 CNY\",\"trip\":\"60 CNY\"}"));
        enter(liaison, "学校", bid);
        LongStream.range(0, others).forEach(k -> enter(liaison, "同伙" + k, k == 0 ? 30_000 : 9_999));
        return new World(
                bid,
                liaison,
                user(liaison, "{\"kind\":\"cooperative\",\"name\":\"合作社\"}"),
                user(liaison, "{\"kind\":\"buyer\",\"buyerKind\":\"school\",\"name\":\"食堂\"}"));
    }

    private void enter(Principal liaison, String name, long bid) {
        Principal buyer = user(liaison, "{\"kind\":\"buyer\",\"buyerKind\":\"school\",\"name\":\"" + name + "\"}");
        app.intents()
                .create(
                        buyer,
                        bytes(intent(bid, 100).replace("{\"intent\":", "").replace("}}}", "}}")));
    }

    /** The cooperative offers what only the one buyer gets. */
    private void sell(World world) {
        String body = listing(2_000, 0, 100, HERE);
        app.listings().create(world.cooperative(), bytes(body.substring(11, body.length() - 1)));
    }

    private Principal user(Principal liaison, String party) {
        String id = app.parties().create(liaison, bytes(party)).id();
        return principal(app.users()
                .invite(liaison, bytes("{\"party\":\"" + id + "\",\"name\":\"某人\"}"))
                .json()
                .get("token")
                .asText());
    }

    private Principal principal(String token) {
        return app.tokens().principal(token).orElseThrow();
    }

    private ObjectNode quote(Principal by, String body) {
        return new QuoteJson(Locale.ENGLISH).of(quotes.quote(by, bytes(body)));
    }

    private static long sold(ObjectNode quote) {
        return quote.get("sold").asLong();
    }

    private static long got(ObjectNode quote) {
        return Long.parseLong(quote.get("got").asText().replace(" head", ""));
    }

    private static String listing(long ask, long salvage, long heads, String place) {
        return "{\"listing\":{\"product\":\"poultry/broiler\",\"stock\":\"" + heads
                + " head\",\"unitWeight\":{\"min\":\"3 kg\",\"max\":\"3 kg\"},\"ask\":\"" + price(ask)
                + "\",\"salvage\":\"" + price(Math.min(ask, salvage)) + "\"," + DAYS + ",\"at\":" + place + "}}";
    }

    private static String intent(long bid, long heads) {
        return "{\"intent\":{\"products\":[\"poultry/broiler\"],\"demand\":\"" + heads + " head\",\"bid\":\""
                + price(bid) + "\"," + DAYS + ",\"at\":" + HERE + "}}";
    }

    /** A place to the north, in thousandths of a degree. */
    private static String north(long thousandths) {
        return "{\"lat\":" + (34_520 + thousandths) / 1_000 + "."
                + String.format(Locale.ROOT, "%03d", (34_520 + thousandths) % 1_000) + ",\"lon\":110.9}";
    }

    private static String price(long perGram) {
        return perGram / 1_000 + "." + String.format(Locale.ROOT, "%03d", perGram % 1_000) + " CNY/kg";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
