package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much a buyer holds by its own word, and who may go beyond; on both databases. */
abstract class HoldLimitContract extends ServerTest {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private Member cooperative = new Member("", "");
    private Member school = new Member("", "");

    @Override
    protected Clock clock() {
        return clock;
    }

    @BeforeEach
    void people() {
        cooperative = member("cooperative", "合作社");
        school = member("buyer", "学校");
    }

    @Test
    void nobody_holds_a_county_for_a_month_in_a_second() {
        String listing = listing(1_000);

        Got month = post("/v1/deals", school.token(), offer(listing, 10, ",'holdUntil':'2027-01-17T00:00:00Z'"));
        Got whole = post("/v1/deals", school.token(), offer(listing, 1_000, ""));

        assertRefused(month, "HOLD_TOO_LONG", "/holdUntil", "24 h");
        assertRefused(whole, "HOLDS_TOO_MUCH", "/heads", "500 head");
        JsonNode held = made(post("/v1/deals", school.token(), offer(listing, 500, "")));
        assertThat(held.get("holdUntil").textValue()).isEqualTo("2026-12-20T01:00:00.000Z");
        assertRefused(post("/v1/deals", school.token(), offer(listing, 1, "")), "HOLDS_TOO_MUCH", "/heads", "0 head");
    }

    @Test
    void the_limit_is_told_in_the_unit_in_which_the_goods_are_sold() {
        String boxes = lot("'stock':'100 箱','container':{'name':'箱','holds':'20 斤'},'ask':'60 元/箱'");
        String loose = lot("'stock':'10000 斤','ask':'3 元/斤'");

        assertThat(tooMuch(boxes, "60 箱", "40 元/箱")).contains("60 箱太多：您待答复的提议还能留这批货 50 箱，");
        assertThat(tooMuch(loose, "6000 斤", "3 元/斤")).contains("3000 公斤太多：您待答复的提议还能留这批货 2500 公斤，");
    }

    private String lot(String goods) {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'fruit/apple'," + goods
                        + ",'from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}"));
    }

    private String tooMuch(String listing, String amount, String price) {
        String body = "{'listing':'" + listing + "','heads':'" + amount + "','price':'" + price
                + "','pickUpOn':'2026-12-19'" + AT + "}";
        Got got = send("POST", "/v1/deals", school.token(), body, "Accept-Language", "zh");
        assertThat(got.status()).isEqualTo(409);
        return got.json().at("/errors/0/detail").textValue();
    }

    @Test
    void a_cooperative_or_a_liaison_may_propose_more_and_longer() {
        String long20 = ",'holdUntil':'2027-01-10T00:00:00Z'";
        String intent = id(post(
                "/v1/intents",
                school.token(),
                "{'products':['poultry'],'demand':'5000 head','bid':'6 CNY/jin','from':'2026-12-19','to':'2026-12-31',"
                        + "'at':{'lat':34.5,'lon':110.9}}"));
        String named = ",'intent':'" + intent + "'" + long20;

        made(post(
                "/v1/deals",
                cooperative.token(),
                offer(listing(1_000), 1_000, named).replace(AT, "")));
        made(post("/v1/deals", liaison, offer(listing(1_000), 1_000, named).replace(AT, "")));
    }

    @Test
    void an_answer_is_due_before_the_pick_up_day_begins_and_on_that_day_before_it_ends() {
        String asked = ",'buyer':'" + school.party() + "','holdUntil':'2027-01-10T00:00:00Z'";

        JsonNode later = made(post("/v1/deals", liaison, offer(listing(100), 10, asked)));
        JsonNode tomorrow = made(
                post("/v1/deals", school.token(), offer(listing(100), 10, "").replace("2026-12-21", "2026-12-20")));
        JsonNode today = made(
                post("/v1/deals", school.token(), offer(listing(100), 10, "").replace("2026-12-21", "2026-12-19")));

        assertThat(later.get("holdUntil").textValue()).isEqualTo("2026-12-20T16:00:00.000Z");
        assertThat(tomorrow.get("holdUntil").textValue()).isEqualTo("2026-12-19T16:00:00.000Z");
        assertThat(today.get("holdUntil").textValue()).isEqualTo("2026-12-19T16:00:00.000Z");
    }

    @Test
    void ten_proposals_wait_at_most_and_an_answer_makes_room() {
        String first = "";
        for (int i = 0; i < 10; i++) {
            first = id(post("/v1/deals", school.token(), offer(listing(100), 1, "")));
        }

        String more = offer(listing(100), 1, "");
        assertRefused(post("/v1/deals", school.token(), more), "TOO_MANY_PROPOSALS", "", "10");
        made(post("/v1/deals/" + first + "/decline", school.token(), "{'reason':'other'}", "If-Match", "\"1\""));
        made(post("/v1/deals", school.token(), more));
    }

    @Test
    void after_the_cooperatives_no_there_is_a_pause_of_a_day() {
        String listing = listing(1_000);
        String deal = id(post("/v1/deals", school.token(), offer(listing, 10, "")));
        made(post("/v1/deals/" + deal + "/decline", cooperative.token(), "{'reason':'price'}", "If-Match", "\"1\""));

        Got again = post("/v1/deals", school.token(), offer(listing, 10, ""));

        assertRefused(again, "REFUSED_LATELY", "/listing", "2026-12-20T01:00:00.000Z");
        made(post("/v1/deals", member("buyer", "另一学校").token(), offer(listing, 10, "")));
        made(post("/v1/deals", liaison, offer(listing, 10, ",'buyer':'" + school.party() + "'")));
        clock.moveTo(NOW.plus(Duration.ofHours(25)));
        made(post("/v1/deals", school.token(), offer(listing, 10, "")));
    }

    @Test
    void nobody_holds_a_lot_for_ever_by_withdrawing_and_proposing_again() {
        String listing = listing(1_000);
        withdraw(id(post("/v1/deals", school.token(), offer(listing, 500, ""))));
        String again = id(post("/v1/deals", school.token(), offer(listing, 400, "")));
        clock.moveTo(NOW.plus(Duration.ofMinutes(5)));
        withdraw(again);

        Got third = post("/v1/deals", school.token(), offer(listing, 500, ""));

        assertRefused(third, "PROPOSED_LATELY", "/listing", "2026-12-20T01:05:00.000Z");
        made(post("/v1/deals", school.token(), offer(listing(100), 10, "")));
        made(post("/v1/deals", liaison, offer(listing, 10, ",'buyer':'" + school.party() + "'")));
        clock.moveTo(NOW.plus(Duration.ofHours(25)));
        made(post("/v1/deals", school.token(), offer(listing, 400, "")));
    }

    @Test
    void what_was_held_for_hours_or_ran_out_is_no_slip() {
        String withdrawn = listing(1_000);
        String expired = listing(1_000);
        String deal = id(post("/v1/deals", school.token(), offer(withdrawn, 500, "")));
        made(post("/v1/deals", school.token(), offer(expired, 500, ",'holdUntil':'2026-12-19T01:10:00Z'")));
        clock.moveTo(NOW.plus(Duration.ofHours(2)));
        app.deals().expire();
        withdraw(deal);

        for (String listing : List.of(withdrawn, expired)) {
            Got again = post("/v1/deals", school.token(), offer(listing, 500, ""));
            assertRefused(again, "PROPOSED_LATELY", "/listing", "2026-12-20T03:00:00.000Z");
        }
    }

    private void withdraw(String deal) {
        made(post("/v1/deals/" + deal + "/decline", school.token(), "{'reason':'other'}", "If-Match", "\"1\""));
    }

    @Test
    void a_price_under_the_floor_is_refused_when_it_is_proposed() {
        String floors = "{'prices':[{'product':'poultry','price':'4 CNY/jin'}]}";
        made(patch("/v1/floor-prices", liaison, floors, "If-Match", "\"1\""));
        String listing = listing(1_000);

        Got low = post("/v1/deals", school.token(), offer(listing, 10, "").replace("5 CNY", "0.01 CNY"));

        assertRefused(low, "UNDER_FLOOR", "", "8 CNY/kg");
        made(post("/v1/deals", school.token(), offer(listing, 10, "")));
    }

    @Test
    void proposals_at_once_pass_no_limit_together() throws Exception {
        String big = listing(1_000);
        List<String> bodies = IntStream.range(0, 24)
                .mapToObj(i -> i % 2 == 0 ? offer(big, 200, "") : offer(listing(100), 10, ""))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Got>> asked = bodies.stream()
                    .map(body -> threads.submit(() -> post("/v1/deals", school.token(), body)))
                    .toList();
            int good = 0;
            for (Future<Got> each : asked) {
                good += each.get().status() == 201 ? 1 : 0;
                assertThat(each.get().status()).isIn(201, 409);
            }
            assertThat(good).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
        JsonNode deals =
                get("/v1/deals?state=proposed&listing=" + big, liaison).json().get("items");
        assertThat(deals.size() * 200).isLessThanOrEqualTo(500);
    }

    private static final String AT = ",'at':{'lat':34.5,'lon':110.9}";

    private String listing(long heads) {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing(heads + " head").toString()));
    }

    private static String offer(String listing, long heads, String more) {
        return "{'listing':'" + listing + "','heads':'" + heads + " head','price':'5 CNY/jin','pickUpOn':'2026-12-21'"
                + AT + more + "}";
    }

    private String id(Got got) {
        return made(got).get("id").textValue();
    }

    private static void assertRefused(Got got, String code, String pointer, String told) {
        assertThat(got.status()).as(got.response().body()).isEqualTo(409);
        assertThat(got.json().get("type").textValue()).isEqualTo("urn:duijie:problem:deal-rule");
        assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo(code);
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        assertThat(got.json().at("/errors/0/detail").textValue()).contains(told);
    }
}
