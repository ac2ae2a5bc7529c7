package org.duijie.api.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;

/** Calendar apps show when trucks come: to the bureau all, to a party its own. */
class PickUpCalendarTest extends DealTest {
    private static final String PATH = "/v1/pick-ups.ics";

    @Test
    void an_agreed_deal_is_tentative_until_it_is_confirmed_and_cancelled_when_it_ends() {
        String id = proposed(200);
        assertThat(events(liaison)).isEmpty();

        made(act(id, "accept", cooperative.token(), NO_WORD));
        Map<String, String> agreed = events(cooperative.token()).get(0);
        assertThat(agreed)
                .containsEntry("UID", id + "-1@duijie")
                .containsEntry("STATUS", "TENTATIVE")
                .containsEntry("DTSTART;VALUE=DATE", "20261219")
                .containsEntry("DTEND;VALUE=DATE", "20261220")
                .containsEntry("GEO", "34.550000;110.850000")
                .containsEntry("SUMMARY", "提货 2026-0001：白羽肉鸡 200 只，阳平镇娄底村养殖合作社 → 丹尼斯超市（待确认）");

        made(act(id, "confirm", liaison, "{}"));
        Map<String, String> confirmed = events(cooperative.token()).get(0);
        assertThat(confirmed).containsEntry("UID", agreed.get("UID")).containsEntry("STATUS", "CONFIRMED");
        assertThat(Long.parseLong(confirmed.get("SEQUENCE"))).isGreaterThan(Long.parseLong(agreed.get("SEQUENCE")));

        made(act(id, "cancel", liaison, "{'reason':'date'}"));
        Map<String, String> cancelled = events(cooperative.token()).get(0);
        assertThat(cancelled).containsEntry("UID", agreed.get("UID")).containsEntry("STATUS", "CANCELLED");
        assertThat(Long.parseLong(cancelled.get("SEQUENCE"))).isGreaterThan(Long.parseLong(confirmed.get("SEQUENCE")));
    }

    @Test
    void each_load_is_an_event_and_so_is_the_rest_until_it_is_released() {
        String id = proposed(200);
        made(act(id, "accept", cooperative.token(), NO_WORD));
        made(act(id, "confirm", liaison, "{}"));
        made(act(id, "collect", liaison, DealRoad.body("collect", 120)));

        List<Map<String, String>> both = events(buyer.token());
        assertThat(both).extracting(each -> each.get("UID")).containsExactly(id + "-1@duijie", id + "-2@duijie");
        assertThat(both.get(0).get("DESCRIPTION")).contains("第 1 车", "车牌：豫M12345", "已装车");
        assertThat(both.get(1).get("SUMMARY")).contains("80 只");

        made(act(id, "release", liaison, "{'reason':'transport','side':'buyer','heardBy':'phone'}"));
        List<Map<String, String>> released = events(buyer.token());
        assertThat(released).extracting(each -> each.get("STATUS")).containsExactly("CONFIRMED", "CANCELLED");
    }

    @Test
    void a_party_sees_its_own_and_the_bureau_all_and_nobody_a_phone_number_or_a_price() {
        String id = offered(200);
        new DealRoad(this, liaison).lead(id, 200, "weigh-in");
        Member other = trader("buyer", "别家超市", "supermarket", "13800000003");

        assertThat(events(other.token())).isEmpty();
        assertThat(events(liaison)).hasSize(1);
        assertThat(calendar(buyer.token(), "en")).doesNotContain("13800000001", "13800000002", "某人", "CNY", "5.1");
        assertThat(calendar(buyer.token(), "en")).contains("200 head", "Load 1").doesNotContain("提货");
    }

    @Test
    void the_calendar_goes_back_a_month() {
        String id = offered(200);
        new DealRoad(this, liaison).lead(id, 200, "pay");
        String token = token(liaison);

        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
        assertThat(IcsReader.events(get(PATH + "?token=" + token, "").response().body()))
                .hasSize(1);
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(IcsReader.events(get(PATH + "?token=" + token, "").response().body()))
                .isEmpty();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String id = offered(200);
        new DealRoad(this, liaison).lead(id, 200, "confirm");
        String path = PATH + "?lang=zh&token=" + token(buyer.token());
        Got first = get(path, "");
        assertThat(first.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");

        Got again = send("GET", path, "", null, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        made(act(id, "confirm", liaison, "{}"));
        Got changed = send("GET", path, "", null, "If-None-Match", first.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void a_token_for_the_calendar_is_listed_and_revoked_by_its_user_and_read_by_no_other_route() {
        JsonNode made = made(post("/v1/tokens", buyer.token(), "{'scopes':['calendar']}"));
        String token = made.get("token").textValue();
        assertThat(token).startsWith("djc_");
        assertThat(made.get("expiresAt").textValue()).startsWith("2027-12-20");
        assertThat(get("/v1/tokens", buyer.token()).response().body())
                .contains(made.get("id").textValue())
                .doesNotContain(token);

        assertThat(get("/v1/deals", token).status()).isEqualTo(403);
        assertThat(get("/v1/deals?token=" + token, "").status()).isEqualTo(401);
        assertThat(post("/v1/tokens", token, "{}").status()).isEqualTo(403);
        assertThat(get(PATH, token).status()).isEqualTo(200);
        assertThat(get(PATH + "?token=" + token, "").status()).isEqualTo(200);
        assertThat(get(PATH + "?token=" + buyer.token(), "").status()).isEqualTo(403);
        assertThat(get(PATH, buyer.token()).status()).isEqualTo(403);
        assertThat(get(PATH, "").status()).isEqualTo(401);

        made(post("/v1/tokens/" + made.get("id").textValue() + "/revoke", buyer.token(), null));
        assertThat(get(PATH + "?token=" + token, "").status()).isEqualTo(401);
    }

    @Test
    void the_scope_for_the_calendar_stands_alone() {
        Got got = post("/v1/tokens", buyer.token(), "{'scopes':['calendar','read']}");

        assertThat(got.status()).isEqualTo(422);
        assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("CALENDAR_ALONE");
    }

    private List<Map<String, String>> events(String token) {
        return IcsReader.events(calendar(token, "zh"));
    }

    private String calendar(String token, String language) {
        return get(PATH + "?lang=" + language + "&token=" + token(token), "")
                .response()
                .body();
    }

    private String token(String of) {
        return made(post("/v1/tokens", of, "{'scopes':['calendar']}"))
                .get("token")
                .textValue();
    }

    /** Accepted by nobody yet. */
    private String offered(long heads) {
        String buyers = ",'buyer':'" + buyer.party() + "'";
        return id(post("/v1/deals", liaison, offer(listing(1_000), heads, buyers)));
    }

    /** Accepted by the buyer. */
    private String proposed(long heads) {
        return id(post("/v1/deals", buyer.token(), offer(listing(1_000), heads, "")));
    }
}
