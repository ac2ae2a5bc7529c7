package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.calendar.CalendarWorld.HALVES;
import static org.duijie.api.calendar.CalendarWorld.intents;
import static org.duijie.api.calendar.CalendarWorld.listings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarResourceTest extends ServerTest {
    private static final String CALENDARS = "/v1/calendars";
    private static final String SPOKEN =
            "'every':{'day':'每周三','from':'明天','to':'1月10日','demand':'三百只','minimum':'不少于100只'}";

    private Member cooperative = new Member("", "");
    private Member school = new Member("", "");

    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    }

    @BeforeEach
    void enter() {
        cooperative = member("cooperative", "阳平合作社");
        school = member("buyer", "城关中学");
    }

    @Test
    void days_and_amounts_are_read_as_people_write_them_and_shown_in_plain_form() {
        Got created = post(CALENDARS, school.token(), intents(SPOKEN));

        JsonNode whole = made(created);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(get(created.header("Location"), school.token()).json()).isEqualTo(whole);
        assertThat(whole.get("every").toString())
                .isEqualTo(
                        "{\"day\":\"每周三\",\"demand\":\"300 只\",\"from\":\"2026-12-20\",\"minimum\":\"100 只\",\"to\":\"2027-01-10\"}");
        assertThat(whole.at("/parts/0/from").textValue()).isEqualTo("2026-12-23");
        assertThat(whole.at("/parts/0/demand").textValue()).isEqualTo("300 只");
        assertThat(whole.get("parts")).hasSize(3);
    }

    @Test
    void a_calendar_where_one_of_its_parts_is_wanted_is_refused_with_the_ids_of_the_open_parts() {
        JsonNode calendar = made(post(CALENDARS, cooperative.token(), listings(HALVES)));
        String id = calendar.get("id").textValue();
        String parts = calendar.at("/parts/0/id").textValue() + ", "
                + calendar.at("/parts/1/id").textValue();
        String campaign = made(post("/v1/campaigns", liaison, "{'name':'救鸡','from':'2026-12-19','to':'2026-12-31'}"))
                .get("id")
                .textValue();

        Got added =
                post("/v1/campaigns/" + campaign + "/add", liaison, "{'listings':['" + id + "']}", "If-Match", "\"1\"");
        Got quoted = post("/v1/quotes", cooperative.token(), "{'id':'" + id + "'}");
        Got offered = post(
                "/v1/deals",
                liaison,
                "{'listing':'" + id + "','buyer':'" + school.party()
                        + "','heads':'10 head','price':'5 CNY/jin','pickUpOn':'2026-12-20'}");

        for (Got refused : List.of(added, quoted, offered)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo("CALENDAR_NAMED");
            assertThat(refused.json().at("/errors/0/detail").textValue()).contains(id, parts);
        }
        assertThat(post("/v1/quotes", member("cooperative", "别家").token(), "{'id':'" + id + "'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void others_see_the_open_parts_of_a_calendar_without_its_bids() {
        String path = post(CALENDARS, school.token(), intents(SPOKEN)).header("Location");
        JsonNode whole = get(path, school.token()).json();
        String second = "/v1/intents/" + whole.at("/parts/1/id").textValue();
        made(patch(second, school.token(), "{'bid':'6.66 CNY/jin'}", "If-Match", "\"1\""));
        made(post(
                "/v1/intents/" + whole.at("/parts/2/id").textValue() + "/withdraw",
                school.token(),
                "{'reason':'other'}",
                "If-Match",
                "\"1\""));

        JsonNode seen = get(path, cooperative.token()).json();

        assertThat(seen.get("parts")).hasSize(2);
        assertThat(seen.toString()).doesNotContain("bid", "5.30", "6.66");
        assertThat(get(CALENDARS, cooperative.token()).json().toString()).doesNotContain("bid", "5.30");
        assertThat(get(path, school.token()).json().at("/parts/1/own/bid").textValue())
                .isEqualTo("6.66 CNY/jin");
        assertThat(get(second, cooperative.token()).json().at("/calendar/part").intValue())
                .isEqualTo(2);
    }

    @Test
    void a_buyer_enters_no_listings_and_a_cooperative_no_intents() {
        assertThat(post(CALENDARS, school.token(), listings(HALVES)).status()).isEqualTo(403);
        assertThat(post(CALENDARS, cooperative.token(), intents(SPOKEN)).status())
                .isEqualTo(403);
        Got nobodys = post(CALENDARS, liaison, listings(HALVES));
        assertThat(nobodys.json().at("/errors/0/pointer").textValue()).isEqualTo("/entry/party");
        String forIt = listings(HALVES).replace("'entry':{", "'entry':{'party':'" + cooperative.party() + "',");
        assertThat(made(post(CALENDARS, liaison, forIt)).at("/party/name").textValue())
                .isEqualTo("阳平合作社");
    }

    @Test
    void a_change_needs_the_version_that_stands_there_and_a_repeated_request_is_done_once() {
        Got first = post(CALENDARS, cooperative.token(), listings(HALVES), "Idempotency-Key", "k1");
        Got again = post(CALENDARS, cooperative.token(), listings(HALVES), "Idempotency-Key", "k1");
        String path = first.header("Location");

        assertThat(again.header("Location")).isEqualTo(path);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(get("/v1/listings", liaison).json().get("items")).hasSize(2);
        assertThat(patch(path, cooperative.token(), "{'entry':{'note':'早'}}").status())
                .isEqualTo(428);
        assertThat(patch(path, cooperative.token(), "{'entry':{'note':'早'}}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        Got changed = patch(path, cooperative.token(), "{'entry':{'note':'早'}}", "If-Match", "\"1\"");
        assertThat(made(changed).at("/entry/note").textValue()).isEqualTo("早");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void calendars_are_found_by_kind_party_and_status_page_by_page() {
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entered.add(made(post(CALENDARS, cooperative.token(), listings(HALVES)))
                    .get("id")
                    .textValue());
        }
        String wish =
                made(post(CALENDARS, school.token(), intents(SPOKEN))).get("id").textValue();
        made(post(
                CALENDARS + "/" + entered.get(0) + "/withdraw",
                cooperative.token(),
                "{'reason':'soldElsewhere'}",
                "If-Match",
                "\"1\""));

        assertThat(found("?limit=1", cooperative.token()))
                .containsExactlyInAnyOrder(entered.get(0), entered.get(1), entered.get(2), wish);
        assertThat(found("?limit=2", school.token())).containsExactlyInAnyOrder(entered.get(1), entered.get(2), wish);
        assertThat(found("?kind=intents", liaison)).containsExactly(wish);
        assertThat(found("?status=withdrawn", liaison)).containsExactly(entered.get(0));
        assertThat(found("?party=" + school.party(), liaison)).containsExactly(wish);
        assertThat(get(CALENDARS + "?kind=deals", liaison).status()).isEqualTo(400);
    }

    private List<String> found(String query, String token) {
        List<String> ids = new ArrayList<>();
        String next = CALENDARS + query;
        while (!next.isEmpty()) {
            Got page = get(next, token);
            made(page).get("items").forEach(item -> ids.add(item.get("id").textValue()));
            next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        return ids;
    }

    @Test
    void what_is_wrong_is_told_at_its_place_in_the_language_of_the_reader() {
        String[][] wrong = {
            {"{}", "/kind MISSING_FIELD"},
            {"{'kind':'deals'}", "/kind NOT_ONE_OF"},
            {"{'kind':'intents','entry':{}}", "/parts MISSING_FIELD"},
            {"{'kind':'intents','entry':7,'parts':{}}", "/entry WRONG_TYPE"},
            {"{'kind':'intents','entry':{},'parts':[7]}", "/parts/0 WRONG_TYPE"},
            {"{'kind':'intents','entry':{'colour':'red'},'parts':[]}", "/entry/colour UNKNOWN_FIELD"},
            {intents("'parts':[{'day':'2026-12-20','stock':'1 head'}]"), "/parts/0/stock UNKNOWN_FIELD"},
            {intents(SPOKEN + ",'parts':[{}]"), "/every NOT_BOTH"},
            {intents(SPOKEN.replace("每周三", "周八")), "/every/day NOT_ONE_OF"},
            {intents(SPOKEN.replace("1月10日", "2026-12-21")), "/every/day NO_SUCH_DAYS"},
            {intents(SPOKEN.replace("1月10日", "2030-01-01")), "/every/to TOO_MANY_DAYS"},
            {intents(SPOKEN.replace("1月10日", "2099-01-01")), "/every/to TIME_OUT_OF_RANGE"},
            {intents(SPOKEN.replace("三百只", "三四百只")), "/every/demand TWO_VALUES"},
            {intents(SPOKEN.replace("100只", "400只")), "/every/minimum MINIMUM_OVER_DEMAND"},
            {intents("'parts':[{'part':1,'day':'2026-12-20','demand':'1 head'}]"), "/parts/0/part UNKNOWN_PART"},
            {intents("'parts':[" + "{},".repeat(60) + "{}]"), "/parts LIST_TOO_LONG"},
        };
        for (String[] each : wrong) {
            Got got = post(CALENDARS, school.token(), each[0], "Accept-Language", "zh");
            JsonNode error = got.json().at("/errors/0");
            assertThat(error.path("pointer").asText() + " " + error.path("code").asText())
                    .as(got.response().body())
                    .isEqualTo(each[1]);
            assertThat(error.get("detail").textValue()).containsPattern("\\p{IsHan}");
        }
        assertThat(get("/v1/intents", school.token()).json().get("items")).isEmpty();
    }
}
