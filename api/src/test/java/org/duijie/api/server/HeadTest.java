package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.feature.Role;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.RightsRequests;
import org.duijie.api.http.RightsTable;
import org.duijie.api.http.RightsWorld;
import org.duijie.api.http.RightsWorld.Person;
import org.duijie.api.http.Routes.Route;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** HEAD tells what GET would: on every route that can be got, the same status, version and length, and nothing below. */
class HeadTest extends ServerTest {
    private RightsWorld world;

    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    }

    @BeforeEach
    void people() {
        world = new RightsWorld(this, bureau, app.bureaus().found("邻县市场监管局", "王联络"));
    }

    @TestFactory
    Stream<DynamicTest> head_tells_what_get_would() {
        return registered().stream()
                .filter(route -> route.method().equals("GET"))
                .map(route -> DynamicTest.dynamicTest(route.path(), () -> assertSame(route)));
    }

    @Test
    void head_of_what_is_not_there_or_not_allowed_is_told_as_get_would_be() {
        String buyer = world.actor(Role.BUYER).token();

        assertThat(stray("HEAD", "/nope", "").status()).isEqualTo(404);
        assertThat(send("HEAD", "/v1/listings/lst_none", liaison, null).status())
                .isEqualTo(404);
        assertThat(send("HEAD", "/v1/users", buyer, null).status()).isEqualTo(403);
        assertThat(send("HEAD", "/v1/users", "", null).status()).isEqualTo(401);
        assertThat(stray("HEAD", "/v1/listings/lst_1/withdraw", liaison).status())
                .isEqualTo(405);
    }

    private void assertSame(Route route) {
        String path = path(route);
        String token = reader(path);
        Got head = send("HEAD", path, token, null);
        Got got = get(path, token);

        assertThat(got.status()).as(path).isEqualTo(200);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.response().body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
        if (!path.equals("/metrics") && !path.contains(".xlsx")) { // never the same twice: a workbook tells its time
            assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
        }
    }

    /** A calendar is read with a token of its own. */
    private String reader(String path) {
        return path.startsWith("/v1/pick-ups.ics")
                ? made(post("/v1/tokens", liaison, "{'scopes':['calendar']}"))
                        .get("token")
                        .textValue()
                : liaison;
    }

    private String path(Route route) {
        if (route.path().equals("/v1/bulletins/{code}")) {
            String campaign = world.thing("campaigns", "", world.actor(Role.LIAISON), world.actor(Role.COOPERATIVE));
            return "/v1/bulletins/"
                    + made(post("/v1/campaigns/" + campaign + "/public-links", liaison, "{}"))
                            .at("/secret/path")
                            .textValue()
                            .substring("/b#".length());
        }
        if (!route.path().contains("{id}")) {
            return route.path().equals("/v1/sheets") ? route.path() : RightsRequests.asked(route.path());
        }
        String kind = route.path().split("/", -1)[2];
        Person owner = world.owner(kind, world.actor(Role.LIAISON), RightsTable.Whose.ANOTHER_PARTYS)
                .orElseThrow();
        String id = world.thing(kind, DealRoad.verb(route.path()), world.actor(Role.LIAISON), owner);
        return RightsRequests.asked(route.path().replace("{id}", id));
    }
}
