package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.cases.Cases;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.feature.Role;
import org.duijie.api.http.RightsTable.Row;
import org.duijie.api.http.RightsTable.Whose;
import org.duijie.api.http.RightsWorld.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What somebody may not see answers as if it were not there: same status, same words, on every route. */
class HiddenThingsTest extends ServerTest {
    private static final String NOBODYS = "00000000000000000000000000";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    private RightsWorld world;

    @Override
    protected Clock clock() {
        return clock;
    }

    @BeforeEach
    void people() {
        world = new RightsWorld(this, bureau, app.bureaus().found("邻县市场监管局", "王联络"));
    }

    @TestFactory
    Stream<DynamicTest> a_hidden_thing_answers_as_one_that_is_not_there() {
        List<Asked> all = RightsTable.rows().stream()
                .filter(row -> row.path().contains("{id}"))
                .flatMap(row -> Stream.of(Role.values()).map(role -> new Asked(row, role)))
                .toList();
        return Cases.of(all, each -> List.of(kind(each.row()), each.role())).stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.row().route() + " " + each.role(), () -> compare(each.row(), each.role())));
    }

    @Test
    void a_hidden_thing_that_a_body_names_is_unknown() {
        Person cooperative = world.actor(Role.COOPERATIVE);
        Person buyer = world.actor(Role.BUYER);
        Person otherSeller =
                world.owner("listings", buyer, Whose.ANOTHER_PARTYS).orElseThrow();
        Person otherBuyer =
                world.owner("intents", cooperative, Whose.ANOTHER_PARTYS).orElseThrow();
        Person strangeSeller =
                world.owner("listings", buyer, Whose.ANOTHER_BUREAUS).orElseThrow();
        Person strangeBuyer =
                world.owner("intents", buyer, Whose.ANOTHER_BUREAUS).orElseThrow();
        String withdrawn = withdrawn("listings", buyer, otherSeller);
        String withdrawnIntent = withdrawn("intents", cooperative, otherBuyer);
        String own = world.thing("listings", "", cooperative, cooperative);
        String forDeal = deal(otherSeller, otherBuyer).get("intent").textValue();

        for (String id : List.of(withdrawn, world.thing("listings", "", buyer, strangeSeller))) {
            sameForBody("/v1/deals", buyer, offer("ID", ",'at':{'lat':34.5,'lon':110.9}"), id);
            sameForBody("/v1/deals", cooperative, offer("ID", ",'intent':'int_0'"), id);
        }
        for (String id : List.of(withdrawnIntent, forDeal, world.thing("intents", "", buyer, strangeBuyer))) {
            sameForBody("/v1/deals", cooperative, offer(own, ",'intent':'ID'"), id);
            sameForBody("/v1/deals", buyer, offer(own, ",'intent':'ID'"), id);
        }
        sameForBody("/v1/tokens", buyer, "{'user':'ID'}", otherBuyer.user());
        sameForBody("/v1/tokens", buyer, "{'user':'ID'}", strangeBuyer.user());
        sameForBody("/v1/listings", cooperative, RightsRequests.LISTING.replace("PARTY", "ID"), strangeSeller.party());
        sameForBody(
                "/v1/intents",
                buyer,
                RightsRequests.INTENT.replace("PARTY", "ID").replace("BID", "5 CNY/jin"),
                strangeBuyer.party());
        Person ours = world.actor(Role.LIAISON);
        sameForBody("/v1/users", ours, "{'party':'ID','name':'某人'}", strangeBuyer.party());
        sameForBody("/v1/match-rounds", ours, "{'campaign':'ID'}", world.thing("campaigns", "", ours, strangeSeller));
    }

    @Test
    void what_is_in_a_campaign_is_shown_to_those_who_see_the_campaign() {
        Person buyer = world.actor(Role.BUYER);
        Person seller = world.actor(Role.COOPERATIVE);
        String listing = world.thing("listings", "", seller, seller);
        String campaign = made(post("/v1/campaigns", liaison, RightsRequests.CAMPAIGN))
                .get("id")
                .textValue();
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + listing + "']}",
                "If-Match",
                "\"1\""));

        assertThat(get("/v1/campaigns/" + campaign, buyer.token()).status()).isEqualTo(404);
        assertThat(items("/v1/listings?campaign=" + campaign, buyer.token())).isEmpty();
        assertThat(items("/v1/intents?campaign=" + campaign, buyer.token())).isEmpty();
        assertThat(items("/v1/listings?campaign=cmp_" + NOBODYS, buyer.token())).isEmpty();
        assertThat(items("/v1/listings?campaign=" + campaign, seller.token())).hasSize(1);
        assertThat(items("/v1/listings?campaign=" + campaign, liaison)).hasSize(1);
    }

    @Test
    void what_a_buyer_asks_for_without_an_intent_is_shown_to_nobody_else() {
        Person seller = world.actor(Role.COOPERATIVE);
        Person buyer = world.actor(Role.BUYER);
        Person other = world.owner("intents", buyer, Whose.ANOTHER_PARTYS).orElseThrow();
        String intent = deal(seller, buyer).get("intent").textValue();

        assertThat(get("/v1/intents/" + intent, buyer.token()).status()).isEqualTo(200);
        assertThat(get("/v1/intents/" + intent, liaison).status()).isEqualTo(200);
        for (Person each : List.of(seller, other)) {
            assertThat(get("/v1/intents/" + intent, each.token()).status()).isEqualTo(404);
            assertThat(items("/v1/intents?limit=200", each.token()).findValuesAsText("id"))
                    .isNotEmpty()
                    .doesNotContain(intent);
        }
    }

    private record Asked(Row row, Role role) {}

    private static String kind(Row row) {
        return row.path().split("/", -1)[2];
    }

    private void compare(Row row, Role role) {
        Person actor = world.actor(role);
        String kind = kind(row);
        for (Whose whose : List.of(Whose.ANOTHER_PARTYS, Whose.ANOTHER_BUREAUS)) {
            Optional<Person> owner = world.owner(kind, actor, whose);
            if (owner.isEmpty()) {
                continue;
            }
            boolean canBeWithdrawn = kind.equals("listings") || kind.equals("intents");
            String thing = canBeWithdrawn && whose == Whose.ANOTHER_PARTYS
                    ? withdrawn(kind, actor, owner.get())
                    : world.thing(kind, DealRoad.verb(row.path()), actor, owner.get());
            boolean isShown = !kind.equals("tokens")
                    && get("/v1/" + kind + "/" + thing, actor.token()).status() == 200;
            boolean isRefusedAnyway = role == Role.LIAISON && whose == Whose.ANOTHER_PARTYS;
            if (!isShown && !isRefusedAnyway) {
                String body = RightsRequests.body(row, actor, actor);
                sameFor(row.method(), row.path(), actor, world.withPair(world.withListing(body), "", ""), thing);
            }
        }
    }

    private void sameFor(String method, String path, Person actor, String body, String thing) {
        String unknown = thing.substring(0, 4) + NOBODYS;
        Got hidden = send(
                method, RightsRequests.asked(path.replace("{id}", thing)), actor.token(), body, "If-Match", "\"1\"");
        Got none = send(
                method, RightsRequests.asked(path.replace("{id}", unknown)), actor.token(), body, "If-Match", "\"1\"");
        assertSame(hidden, none, thing, unknown);
    }

    private void sameForBody(String path, Person actor, String body, String thing) {
        String unknown = thing.substring(0, 4) + NOBODYS;
        Got hidden = post(path, actor.token(), body.replace("ID", thing));
        Got none = post(path, actor.token(), body.replace("ID", unknown));
        assertThat(none.status()).isGreaterThanOrEqualTo(400);
        assertSame(hidden, none, thing, unknown);
    }

    private static void assertSame(Got hidden, Got none, String thing, String unknown) {
        assertThat(hidden.status()).as(hidden.response().body()).isEqualTo(none.status());
        assertThat(words(hidden).replace(thing, "ID")).isEqualTo(words(none).replace(unknown, "ID"));
    }

    private static String words(Got got) {
        return got.json() instanceof ObjectNode body
                ? body.without(List.of("instance")).toString()
                : got.json().toString();
    }

    private String withdrawn(String kind, Person actor, Person owner) {
        String thing = world.thing(kind, "", actor, owner);
        made(post("/v1/" + kind + "/" + thing + "/withdraw", owner.token(), "{'reason':'other'}", "If-Match", "\"1\""));
        return thing;
    }

    private JsonNode deal(Person seller, Person buyer) {
        String listing = world.thing("listings", "", seller, seller);
        return made(post("/v1/deals", buyer.token(), offer(listing, ",'at':{'lat':34.5,'lon':110.9}")));
    }

    private static String offer(String listing, String more) {
        return "{'listing':'" + listing + "','heads':'10 head','price':'5 CNY/jin','pickUpOn':'2026-12-21'" + more
                + "}";
    }

    private JsonNode items(String path, String token) {
        return get(path, token).json().get("items");
    }
}
