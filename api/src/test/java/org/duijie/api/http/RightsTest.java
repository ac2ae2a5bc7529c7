package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.cases.Cases;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.RightsTable.Cell;
import org.duijie.api.http.RightsTable.Row;
import org.duijie.api.http.RightsTable.Whose;
import org.duijie.api.http.RightsWorld.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rights table has no hole: every route of the server × every role × one's own, another party's and another bureau's thing. */
class RightsTest extends ServerTest {
    private static final String NOBODYS = "xyz_0";
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");

    private final MovableClock clock = new MovableClock(NOW.minus(Duration.ofDays(1)));
    private RightsWorld world;
    private String expired;

    @Override
    protected Clock clock() {
        return clock;
    }

    @BeforeEach
    void people() {
        world = new RightsWorld(this, bureau, app.bureaus().found("邻县市场监管局", "王联络"));
        String until = NOW.minus(Duration.ofHours(1)).toString();
        expired = made(post("/v1/tokens", liaison, "{'expiresAt':'" + until + "'}"))
                .get("token")
                .textValue();
        clock.moveTo(NOW);
    }

    @Test
    void every_route_has_its_row_and_every_row_its_route() {
        Set<String> routes = registered().stream()
                .map(route -> route.method() + " " + route.path() + " "
                        + route.right().scope().map(Scope::word).orElse("open"))
                .collect(Collectors.toSet());
        List<String> rows = RightsTable.rows().stream()
                .map(row -> row.route() + " " + row.scope())
                .toList();

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> every_role_gets_what_the_table_says_of_every_thing() {
        return each((row, role) -> {
            for (Whose whose : Whose.values()) {
                ask(row, world.actor(role), whose);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_token_without_the_scope_opens_nothing() {
        return each((row, role) -> {
            if (!row.isOpen()) {
                String token = world.token(world.actor(role), without(row.scope(), role));
                assertThat(door(row, token)).isEqualTo(403);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_is_dead_or_none_opens_nothing() {
        String revoked = revoked();
        String blocked = blocked();
        return Cases.of(RightsTable.rows(), row -> List.of(kind(row), row.scope())).stream()
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> {
                    for (String token : List.of("", "dj_nonsense", revoked, blocked, expired)) {
                        assertThat(door(row, token))
                                .isEqualTo(
                                        row.isOpen()
                                                ? row.cells().get(Role.BUYER).status(Whose.OWN)
                                                : 401);
                    }
                }));
    }

    @Test
    void those_who_may_see_a_bid_or_a_contact_do() {
        Person buyer = world.actor(Role.BUYER);

        assertThat(get("/v1/intents", buyer.token()).response().body()).contains(buyer.bid());
        assertThat(get("/v1/intents", liaison).response().body()).contains(buyer.bid());
        assertThat(get("/v1/parties", buyer.token()).response().body()).contains(buyer.phone());
        assertThat(get("/v1/parties", liaison).response().body()).contains(buyer.phone());
    }

    private void ask(Row row, Person actor, Whose whose) {
        Cell cell = row.cells().get(actor.role());
        String kind = kind(row);
        Optional<Person> owner = world.owner(kind, actor, whose);
        boolean isNamed = !cell.namesNothing() || whose == Whose.OWN;
        if (!isNamed || cell.status(whose) == 0) {
            return;
        }
        boolean isRefusedAnyway = owner.isEmpty() && cell.status(whose) == 403;
        Person ownerOrActor = owner.orElse(actor);
        if (isRefusedAnyway && row.path().contains("{id}")) {
            return;
        }
        Got got = row.path().contains("{id}") ? askOf(row, actor, ownerOrActor) : askAll(row, actor, ownerOrActor);
        assertThat(got.status())
                .as(
                        "%s by %s, %s: %s",
                        row.route(), actor.role(), whose, got.response().body())
                .isEqualTo(cell.status(whose));
        assertThat(got.response().body()).doesNotContain(world.secretsFrom(actor));
    }

    private Got askAll(Row row, Person actor, Person owner) {
        if (!row.method().equals("PATCH")) {
            String body = row.route().equals("POST /v1/deals")
                    ? world.offer(actor, owner)
                    : RightsRequests.body(row, actor, owner);
            return send(row.method(), asked(row), world.tokenFor(actor, row.scope()), body);
        }
        String version = get(row.path(), liaison).header("ETag");
        return send(
                row.method(), row.path(), actor.token(), RightsRequests.body(row, actor, owner), "If-Match", version);
    }

    private Got askOf(Row row, Person actor, Person owner) {
        String kind = kind(row);
        String id = world.thing(kind, DealRoad.verb(row.path()), actor, owner);
        String path = row.path().replace("{id}", id);
        String version = kind.equals("tokens")
                ? "\"1\""
                : get("/v1/" + kind + "/" + id, owner.seer()).header("ETag");
        String named = world.withCampaign(RightsRequests.body(row, actor, owner), id, owner);
        String body = world.withPair(world.withListing(named), row.path(), id);
        return send(row.method(), RightsRequests.asked(path), actor.token(), body, "If-Match", version);
    }

    /** Only what is sent as a sheet needs to say what it is. */
    private static String asked(Row row) {
        boolean isRead = row.method().equals("GET") && row.path().equals("/v1/sheets");
        return isRead ? row.path() : RightsRequests.asked(row.path());
    }

    /** The status at the door, where nobody's thing is asked for. */
    private int door(Row row, String token) {
        Person anyone = world.actor(Role.COOPERATIVE);
        String path = row.path().replace("{id}", NOBODYS);
        String asked = row.path().contains("{id}") ? RightsRequests.asked(path) : asked(row);
        return send(row.method(), asked, token, RightsRequests.body(row, anyone, anyone))
                .status();
    }

    private Stream<DynamicTest> each(Trial trial) {
        List<Asked> all = RightsTable.rows().stream()
                .flatMap(row -> Stream.of(Role.values()).map(role -> new Asked(row, role)))
                .toList();
        return Cases.of(all, each -> List.of(kind(each.row()), each.row().scope(), each.role())).stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.row().route() + " by " + each.role().word(), () -> trial.of(each.row(), each.role())));
    }

    private record Asked(Row row, Role role) {}

    private interface Trial {
        void of(Row row, Role role);
    }

    private static String kind(Row row) {
        String[] segments = row.path().split("/", -1);
        return segments.length > 2 ? segments[2] : "";
    }

    private static String without(String scope, Role role) {
        return Stream.of(Scope.values())
                .filter(each -> each != Scope.CALENDAR && (each != Scope.ADMIN || role == Role.LIAISON))
                .map(Scope::word)
                .filter(each -> !each.equals(scope))
                .collect(Collectors.joining(","));
    }

    private String revoked() {
        var token = made(post("/v1/tokens", liaison, "{}"));
        made(post("/v1/tokens/" + token.get("id").textValue() + "/revoke", liaison, null));
        return token.get("token").textValue();
    }

    private String blocked() {
        String party = world.actor(Role.COOPERATIVE).party();
        var user = made(post("/v1/users", liaison, "{'party':'" + party + "','name':'去职'}"));
        made(post("/v1/users/" + user.get("id").textValue() + "/block", liaison, null, "If-Match", "\"1\""));
        return user.get("token").textValue();
    }
}
