package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.api.cases.Cases;
import org.duijie.api.deal.Rush.Answered;
import org.duijie.api.deal.Rush.Ask;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/**
 * Several hands at once on each deal, from the first acceptance to the last reversal of a payment, while its calendar changes: of those who
 * saw one version one acts, and heads and money add up after every round. Each kind of database has a subclass.
 */
abstract class DealRoadRushContract extends ServerTest {
    private static final Set<String> BULK = Set.of("accept", "confirm", "collect", "settle", "pay");
    private static final int ROUNDS = 30;
    private static final int MOST_GAMES = 5;
    private static final List<String> ALL = List.of(
            "accept",
            "confirm",
            "collect",
            "release",
            "weigh-in",
            "dispute",
            "reweigh",
            "settle",
            "pay",
            "reverse",
            "reverse-payment",
            "bulk",
            "second load",
            "extra",
            "advance",
            "part payment");
    private static final int HANDS = 3;
    private static final int PARTS = 3;
    private static final long HEADS = 50;

    private final Random random = new Random(16);
    private final SplittableRandom chance = new SplittableRandom(16);
    private final RoadAhead road = new RoadAhead(LocalDate.parse("2026-12-19"));

    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    }

    @Test
    void extra_heads_that_many_trucks_want_at_once_go_to_as_many_as_are_free() throws Exception {
        int deals = Cases.count(10, 40);
        int lucky = deals / 2;
        String listing = listing(deals * HEADS + 5L * lucky + 1);
        Rush rush = new Rush(port(), random);
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < deals; i++) {
            String deal = proposed(listing, HEADS, ",'conditions':{'overDelivery':100}");
            new DealRoad(this, liaison).lead(deal, HEADS, "collect");
            asks.add(rush.ask(
                    deal,
                    liaison,
                    "POST",
                    "/v1/deals/" + deal + "/collect",
                    "{'on':'2026-12-19','heads':'55 head','vehicle':'豫M12345'}",
                    deal(deal).get("version").asText()));
        }

        List<Answered> answered = rush.sent(asks);

        assertThat(won(answered)).hasSize(lucky);
        assertThat(answered.stream().filter(each -> each.status() != 200))
                .allMatch(each -> each.status() == 409
                        && each.json().at("/errors/0/code").asText().equals("STOCK_SHORT_OF_DEAL"));
        assertThat(get("/v1/listings/" + listing, liaison).json().get("free").longValue())
                .isEqualTo(1);
        assertWhole();
    }

    @Test
    void of_several_hands_that_saw_one_version_of_a_deal_one_acts_and_all_adds_up() throws Exception {
        Set<String> acted = new TreeSet<>();
        for (int game = 0; game < MOST_GAMES && !acted.containsAll(ALL); game++) { // who wins a race is chance
            acted.addAll(played(Cases.count(18, 60)));
            assertWhole();
        }
        assertThat(acted).containsAll(ALL);
    }

    /** Plays {@code count} deals on the road, and returns what was done. */
    private Set<String> played(int count) throws Exception {
        Set<String> acted = new TreeSet<>();
        JsonNode calendar = calendar(count * HEADS / PARTS + 20);
        Map<String, JsonNode> deals = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String id = proposed(calendar.get("parts").get(i % PARTS).get("id").asText(), HEADS, "");
            deals.put(id, deal(id));
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<Answered> answered = new Rush(port(), random).sent(asks(calendar, deals));
            Map<String, Set<Ask>> winners = won(answered);
            for (String id : List.copyOf(deals.keySet())) {
                JsonNode now = deal(id);
                assertOneActed(deals.get(id), now, winners.getOrDefault(id, Set.of()), answered);
                winners.getOrDefault(id, Set.of()).forEach(ask -> acted.add(verb(ask)));
                acted.addAll(what(now));
                deals.put(id, now);
            }
            deals.values()
                    .removeIf(deal -> Set.of("declined", "cancelled")
                            .contains(deal.get("state").asText()));
            calendar =
                    get("/v1/calendars/" + calendar.get("id").asText(), liaison).json();
        }
        assertThat(calendar.get("version").longValue()).isGreaterThan(1);
        return acted;
    }

    /** What three hands would do next with each deal, some of them with several in one request, and changes of the calendar. */
    private List<Ask> asks(JsonNode calendar, Map<String, JsonNode> deals) {
        Rush rush = new Rush(port(), random);
        List<Ask> asks = new ArrayList<>();
        Map<String, List<String>> bulk = new TreeMap<>();
        deals.forEach((id, deal) -> IntStream.range(0, HANDS).forEach(hand -> {
            RoadAhead.Next next = road.of(deal, chance);
            if (BULK.contains(next.verb()) && hand == 0) {
                bulk.computeIfAbsent(next.verb(), verb -> new ArrayList<>())
                        .add("{'id':'" + id + "','version':" + deal.get("version") + ",'body':" + next.body() + "}");
            } else {
                String path = "/v1/deals/" + id + "/" + next.verb();
                asks.add(rush.ask(
                        id,
                        liaison,
                        "POST",
                        path,
                        next.body(),
                        deal.get("version").asText()));
            }
        }));
        bulk.forEach((verb, items) -> asks.add(rush.ask(
                "bulk", liaison, "POST", "/v1/deals/bulk", "{'verb':'" + verb + "','items':" + items + "}", "")));
        for (int part = 1; part <= PARTS; part++) {
            long stock = RoadAhead.heads(calendar.get("parts").get(part - 1).get("stock")) + random.nextInt(-4, 5);
            String parts = IntStream.rangeClosed(1, PARTS)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining("},{'part':", "[{'part':", "}]"))
                    .replace("'part':" + part, "'part':" + part + ",'stock':'" + stock + " head'");
            String path = "/v1/calendars/" + calendar.get("id").asText();
            asks.add(rush.ask(
                    "calendar",
                    liaison,
                    "PATCH",
                    path,
                    "{'parts':" + parts + "}",
                    calendar.get("version").asText()));
        }
        Collections.shuffle(asks, random);
        return asks;
    }

    /** The requests that were done, by deal; a request sent twice is one. */
    private static Map<String, Set<Ask>> won(List<Answered> answered) {
        Map<String, Set<Ask>> won = new TreeMap<>();
        for (Answered each : answered) {
            if (each.ask().about().equals("bulk")) {
                assertThat(each.status()).isEqualTo(200);
                each.json().get("items").forEach(item -> {
                    if (item.get("status").intValue() == 200) {
                        won.computeIfAbsent(item.at("/deal/id").asText(), id -> new HashSet<>())
                                .add(each.ask());
                    }
                });
            } else if (each.status() == 200 && !each.ask().about().equals("calendar")) {
                won.computeIfAbsent(each.ask().about(), id -> new HashSet<>()).add(each.ask());
            }
        }
        return won;
    }

    private void assertOneActed(JsonNode before, JsonNode now, Set<Ask> winners, List<Answered> answered) {
        String id = now.get("id").asText();
        assertThat(winners).as(id).hasSizeLessThanOrEqualTo(1);
        assertThat(now.get("version").longValue() - before.get("version").longValue())
                .as(id)
                .isEqualTo(winners.size());
        List<Answered> others = answered.stream()
                .filter(each -> each.ask().about().equals(id) && each.status() != 200)
                .toList();
        assertThat(others)
                .allMatch(each -> each.type().equals("stale") || each.type().equals("not-enough-stock"));
        assertThat(winners.isEmpty()
                        && others.stream().noneMatch(each -> each.type().equals("not-enough-stock")))
                .as("nobody acted on " + id)
                .isFalse();
        assertAddsUp(now);
    }

    private static void assertAddsUp(JsonNode deal) {
        JsonNode heads = deal.get("heads");
        assertThat(HeadsTaken.ofStock(deal) + heads.get("released").longValue())
                .isEqualTo(RoadAhead.heads(deal.at("/terms/heads"))
                        + heads.get("extra").longValue());
        BigDecimal open = sum(deal.path("settlements")).subtract(sum(deal.path("payments")));
        assertThat(deal.has("open") ? yuan(deal.get("open")) : BigDecimal.ZERO).isEqualByComparingTo(open);
    }

    private static BigDecimal sum(JsonNode entries) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : entries) {
            sum = sum.add(yuan(entry.get("amount")));
        }
        return sum;
    }

    private static BigDecimal yuan(JsonNode amount) {
        return new BigDecimal(amount.textValue().replace(" CNY", ""));
    }

    /** What a deal has been through, beside the verbs. */
    private static Set<String> what(JsonNode deal) {
        Set<String> what = new TreeSet<>();
        if (deal.path("loads").size() > 1) {
            what.add("second load");
        }
        if (deal.at("/heads/extra").longValue() > 0) {
            what.add("extra");
        }
        deal.path("payments").forEach(each -> what.add(each.get("kind").asText()));
        if (deal.path("payments").size() > 0
                && deal.path("settlements").size() > 0
                && yuan(deal.get("open")).signum() > 0) {
            what.add("part payment");
        }
        return what;
    }

    private static String verb(Ask ask) {
        return ask.path().substring(ask.path().lastIndexOf('/') + 1);
    }

    private void assertWhole() {
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
        List<Object> findings = new ArrayList<>();
        app.recordCheck().verify(bureau.bureau(), findings::add, () -> {});
        assertThat(findings).isEmpty();
    }

    private JsonNode deal(String id) {
        return get("/v1/deals/" + id, liaison).json();
    }

    private String proposed(String listing, long heads, String more) {
        String buyer = member("buyer", "学校").party();
        String body = "{'listing':'" + listing + "','buyer':'" + buyer + "','heads':'" + heads
                + " head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19','at':{'lat':34.5,'lon':110.9}" + more + "}";
        return made(post("/v1/deals", liaison, body)).get("id").textValue();
    }

    private String listing(long heads) {
        return made(post("/v1/listings", liaison, goods(heads + " head").toString()))
                .get("id")
                .textValue();
    }

    private OfferingBody goods(String stock) {
        return OfferingBody.listing(stock)
                .of(member("cooperative", "合作社").party())
                .permittedTo("2026-12-20");
    }

    /** Enters a calendar of listings with {@code heads} each. */
    private JsonNode calendar(long heads) {
        String parts = IntStream.range(0, PARTS)
                .mapToObj(n -> "{'from':'2026-12-19','to':'2026-12-2" + (5 + n) + "','stock':'" + heads + " head'}")
                .toList()
                .toString();
        String body =
                "{'kind':'listings','entry':" + goods("").without("stock", "from", "to") + ",'parts':" + parts + "}";
        return made(post("/v1/calendars", liaison, body));
    }
}
