package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.api.cases.Cases;
import org.duijie.api.deal.Rush.Answered;
import org.duijie.api.deal.Rush.Ask;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/**
 * Many buyers at once on few lots: none oversold, none doubled, every refusal a 409 that says why, and what was acknowledged is there.
 * Each kind of database has a subclass.
 */
abstract class DealRushContract extends ServerTest {
    private final Random random = new Random(5);

    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    }

    /** Stock alone is the limit here. */
    @Override
    protected Proposals.HoldLimits holds() {
        return new Proposals.HoldLimits(Duration.ofDays(30), 1_000, 1_000_000);
    }

    @Test
    void many_buyers_at_once_on_one_lot_get_all_of_it_and_no_more() throws Exception {
        int buyers = Cases.count(40, 200);
        String listing = listing(buyers * 5L);
        List<Ask> asks = new ArrayList<>();
        for (String token : buyers(buyers)) {
            asks.add(ask(token, listing, 8, ",'at':{'lat':34.5,'lon':110.9}"));
        }

        List<Answered> answered = sent(asks);

        assertHonest(answered);
        assertThat(deals(answered)).hasSize(buyers * 5 / 8);
        assertThat(left(listing)).isZero();
    }

    @Test
    void many_buyers_at_once_on_each_of_many_lots() throws Exception {
        List<String> listings = IntStream.range(0, Cases.count(10, 50))
                .mapToObj(i -> listing(100))
                .toList();
        List<Ask> asks = new ArrayList<>();
        for (String token : buyers(Cases.count(24, 64))) {
            String intent = intent(token, 120);
            for (String listing : listings) {
                asks.add(ask(token, listing, 5 + random.nextInt(20), ",'intent':'" + intent + "'"));
            }
        }
        Collections.shuffle(asks, random);

        List<Answered> answered = sent(asks);

        assertHonest(answered);
        assertThat(answered.stream().filter(each -> each.status() == 409)).isNotEmpty();
        for (String listing : listings) {
            assertThat(left(listing)).isNotNegative();
        }
    }

    private List<Answered> sent(List<Ask> asks) throws Exception {
        return new Rush(port(), random).sent(asks);
    }

    private void assertHonest(List<Answered> answered) {
        assertThat(answered).allMatch(each -> each.status() == 201 || each.status() == 409);
        assertThat(answered.stream()
                        .filter(each -> each.status() == 409)
                        .map(each -> each.json().get("type").textValue()))
                .allMatch(type -> type.matches("urn:duijie:problem:not-enough-(stock|demand)"));
        Map<String, Set<String>> byKey = answered.stream()
                .filter(each -> each.status() == 201)
                .collect(Collectors.groupingBy(
                        each -> each.ask().key(),
                        Collectors.mapping(each -> each.json().get("id").textValue(), Collectors.toSet())));
        assertThat(byKey.values()).allMatch(ids -> ids.size() == 1);
        assertThat(answered.stream()
                        .filter(each -> each.status() == 201)
                        .map(each -> each.json().get("number").textValue())
                        .distinct())
                .as("a number each")
                .hasSameSizeAs(deals(answered));
        Map<String, Long> kept = kept();
        assertThat(kept.keySet()).isEqualTo(deals(answered));
        assertThat(kept.values()).allMatch(heads -> heads > 0);
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    private static Set<String> deals(List<Answered> answered) {
        return answered.stream()
                .filter(each -> each.status() == 201)
                .map(each -> each.json().get("id").textValue())
                .collect(Collectors.toSet());
    }

    /** The deals of the record and what each holds, which is what the listings and intents say is held. */
    private Map<String, Long> kept() {
        List<JsonNode> deals = new ArrayList<>();
        String next = "/v1/deals?limit=200";
        while (!next.isEmpty()) {
            Got page = get(next, liaison);
            page.json().get("items").forEach(deals::add);
            next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        for (String side : List.of("listing", "intent")) {
            deals.stream()
                    .collect(Collectors.groupingBy(
                            deal -> deal.get(side).textValue(),
                            Collectors.summingLong(
                                    deal -> deal.at("/heads/held").longValue())))
                    .forEach((id, heads) -> assertThat(taken(side, id)).isEqualTo(heads));
        }
        return deals.stream()
                .collect(Collectors.toMap(
                        deal -> deal.get("id").textValue(),
                        deal -> deal.at("/heads/held").longValue()));
    }

    private long taken(String side, String id) {
        JsonNode thing = get("/v1/" + side + "s/" + id, liaison).json();
        return side.equals("listing")
                ? thing.get("heads").longValue() - thing.get("free").longValue()
                : heads(thing.at("/exact/demand")) - heads(thing.at("/exact/left"));
    }

    private static long heads(JsonNode text) {
        return Long.parseLong(text.textValue().replace(" head", ""));
    }

    private long left(String listing) {
        return get("/v1/listings/" + listing, liaison).json().get("free").longValue();
    }

    private Ask ask(String token, String listing, long heads, String more) {
        String body = "{'listing':'" + listing + "','heads':'" + heads + " head','price':'5.10 CNY/jin',"
                + "'pickUpOn':'2026-12-19'" + more + "}";
        return new Rush(port(), random).ask(listing, token, "POST", "/v1/deals", body, "");
    }

    private String listing(long heads) {
        Principal by = app.tokens().principal(liaison).orElseThrow();
        String party = app.parties()
                .create(by, bytes("{'kind':'cooperative','name':'合作社'}"))
                .id();
        String body = OfferingBody.listing(heads + " head").of(party).toString();
        return app.listings().create(by, bytes(body)).id();
    }

    private List<String> buyers(int count) {
        Principal by = app.tokens().principal(liaison).orElseThrow();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String party = app.parties()
                    .create(by, bytes("{'kind':'buyer','buyerKind':'supermarket','name':'超市" + i + "'}"))
                    .id();
            tokens.add(app.users()
                    .invite(by, bytes("{'party':'" + party + "','name':'某人'}"))
                    .json()
                    .get("token")
                    .textValue());
        }
        return tokens;
    }

    private String intent(String token, long heads) {
        String body = "{'products':['poultry'],'demand':'" + heads + " head','bid':'5.30 CNY/jin','from':'2026-12-19',"
                + "'to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}";
        return app.intents()
                .create(app.tokens().principal(token).orElseThrow(), bytes(body))
                .id();
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
