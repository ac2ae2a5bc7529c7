package org.duijie.api.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the inbox of each person has while a deal goes its way, and what was read of it. */
class NoticeResourceTest extends ServerTest {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private Member cooperative;
    private Member buyer;

    @Override
    protected Clock clock() {
        return clock;
    }

    @BeforeEach
    void people() {
        cooperative = member("cooperative", "阳平镇合作社");
        buyer = member("buyer", "城关中学");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        accept     | answer  | answer  | hold
        confirm    | changed | changed | confirm
        collect    | load    | changed | -
        weigh-in   | changed | weigh   | weigh
        settle     | agree   | agree   | settle
        reweigh    | dispute | dispute | dispute
        pay        | pay     | pay     | pay
        reverse-payment | changed | changed | -
        """)
    void each_reader_has_one_notice_of_what_is_next(
            String verb, String ofCooperative, String ofBuyer, String ofLiaison) {
        String deal = proposed();
        new DealRoad(this, liaison).lead(deal, 200, verb);

        assertThat(kind(cooperative.token())).isEqualTo(ofCooperative);
        assertThat(kind(buyer.token())).isEqualTo(ofBuyer);
        assertThat(kind(liaison)).isEqualTo(ofLiaison);
    }

    @Test
    void a_notice_of_a_load_names_it() {
        String deal = proposed();
        new DealRoad(this, liaison).lead(deal, 200, "weigh-in");

        assertThat(inbox(buyer.token()).at("/items/0/loads").toString()).isEqualTo("[1]");
        assertThat(inbox(cooperative.token()).at("/items/0/event/loads").toString())
                .isEqualTo("[1]");
    }

    @Test
    void a_proposal_that_one_side_has_accepted_waits_for_the_other_until_its_hold_ends() {
        String deal = proposed();
        say(deal, "accept", buyer.token(), "{}");

        JsonNode asked = inbox(cooperative.token()).at("/items/0");
        assertThat(asked.get("kind").textValue()).isEqualTo("answer");
        assertThat(asked.get("until"))
                .isEqualTo(get("/v1/deals/" + deal, liaison).json().get("holdUntil"));
        assertThat(asked.at("/deal/acceptedBy/0").textValue()).isEqualTo("buyer");
        assertThat(kind(buyer.token())).isEqualTo("hold");
    }

    @Test
    void what_others_did_is_news_for_seven_days_and_what_one_did_oneself_is_none() {
        String deal = proposed();
        say(deal, "decline", buyer.token(), "{'reason':'price'}");

        JsonNode told = inbox(cooperative.token()).at("/items/0");
        assertThat(told.get("kind").textValue()).isEqualTo("changed");
        assertThat(told.at("/event/verb").textValue()).isEqualTo("decline");
        assertThat(told.at("/event/reason").textValue()).isEqualTo("price");
        assertThat(kinds(buyer.token())).isEmpty();
        clock.moveTo(NOW.plus(Duration.ofDays(8)));
        assertThat(kinds(cooperative.token())).isEmpty();
    }

    @Test
    void a_certificate_that_is_missing_on_the_day_is_told_to_the_cooperative_and_the_liaison_until_it_is_entered() {
        String listing = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 head").toString()));
        String deal = proposed(listing);
        new DealRoad(this, liaison).lead(deal, 200, "confirm");

        for (String reader : List.of(cooperative.token(), liaison)) {
            JsonNode missing = inbox(reader).at("/items/0");
            assertThat(missing.get("kind").textValue()).isEqualTo("permit");
            assertThat(missing.get("on").textValue()).isEqualTo("2026-12-19");
        }
        assertThat(kind(buyer.token())).isEqualTo("changed");
        made(patch(
                "/v1/listings/" + listing,
                cooperative.token(),
                "{'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'B','from':'2026-12-19','to':'2026-12-19'}]}",
                "If-Match",
                get("/v1/listings/" + listing, liaison).header("ETag")));
        assertThat(kind(liaison)).isEqualTo("confirm");
    }

    @Test
    void what_was_read_is_unread_again_when_the_deal_changes() {
        String deal = proposed();
        assertThat(inbox(cooperative.token()).get("unread").intValue()).isEqualTo(1);

        JsonNode read =
                made(post("/v1/notices/read", cooperative.token(), "{'items':[{'deal':'" + deal + "','version':1}]}"));
        assertThat(read.get("unread").intValue()).isZero();
        assertThat(read.at("/items/0/isRead").booleanValue()).isTrue();
        assertThat(inbox(buyer.token()).get("unread").intValue()).isEqualTo(1);
        String number = read.at("/items/0/deal/number").textValue();
        made(post("/v1/notices/read", buyer.token(), "{'items':[{'deal':'" + number + "','version':1}]}"));
        assertThat(inbox(buyer.token()).get("unread").intValue()).isZero();

        say(deal, "accept", buyer.token(), "{}");
        assertThat(inbox(cooperative.token()).get("unread").intValue()).isEqualTo(1);
    }

    @Test
    void a_version_that_nobody_has_seen_yet_cannot_be_read_ahead_and_an_older_mark_takes_nothing_back() {
        String deal = proposed();
        String mark = "{'items':[{'deal':'" + deal + "','version':999}]}";
        made(post("/v1/notices/read", cooperative.token(), mark));
        say(deal, "accept", buyer.token(), "{}");
        assertThat(inbox(cooperative.token()).get("unread").intValue()).isEqualTo(1);

        made(post("/v1/notices/read", cooperative.token(), mark));
        made(post("/v1/notices/read", cooperative.token(), mark.replace("999", "1")));
        assertThat(inbox(cooperative.token()).get("unread").intValue()).isZero();
    }

    @Test
    void a_deal_of_others_is_in_no_inbox_and_cannot_be_marked() {
        String deal = proposed();
        String stranger = member("cooperative", "另一家合作社").token();

        assertThat(kinds(stranger)).isEmpty();
        made(post("/v1/notices/read", stranger, "{'items':[{'deal':'" + deal + "','version':1}]}"));
        assertThat(database()
                        .<Long>read(view -> view.handle()
                                .createQuery("SELECT count(*) FROM notice_marks")
                                .mapTo(Long.class)
                                .one()))
                .isZero();
    }

    @Test
    void an_inbox_that_did_not_change_is_304() {
        proposed();
        String tag = get("/v1/notices", liaison).header("ETag");

        assertThat(send("GET", "/v1/notices", liaison, null, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void the_most_urgent_is_first_and_an_inbox_has_at_most_a_hundred() {
        String late = proposed();
        String soon = proposed("2026-12-19T03:00:00Z");

        assertThat(inbox(liaison).get("items"))
                .extracting(each -> each.at("/deal/id").textValue())
                .containsExactly(soon, late);
        assertThat(post(
                                "/v1/notices/read",
                                liaison,
                                "{'items':[" + "{'deal':'x','version':1},".repeat(100) + "{'deal':'x','version':1}]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_was_settled_again_is_due_on_the_day_of_the_settlement_that_counts() {
        String deal = proposed();
        new DealRoad(this, liaison).lead(deal, 200, "pay");
        liaisonSays(deal, "reverse", 200);
        liaisonSays(deal, "reweigh", 200);
        say(deal, "settle", liaison, "{'dueOn':'2026-12-30'}");

        for (String reader : List.of(cooperative.token(), buyer.token(), liaison)) {
            JsonNode owed = inbox(reader).at("/items/0");
            assertThat(owed.get("kind").textValue()).isEqualTo("pay");
            assertThat(owed.get("on").textValue()).isEqualTo("2026-12-30");
        }
    }

    @Test
    void what_was_paid_too_much_is_asked_of_the_cooperative_and_told_to_the_liaison_until_it_is_paid_back() {
        String deal = proposed();
        new DealRoad(this, liaison).lead(deal, 200, "reverse-payment");
        liaisonSays(deal, "reverse", 200);
        liaisonSays(deal, "reweigh", 199);
        liaisonSays(deal, "settle", 199);

        for (String reader : List.of(cooperative.token(), liaison)) {
            JsonNode back = inbox(reader).at("/items/0");
            assertThat(back.get("kind").textValue()).isEqualTo("repay");
            assertThat(back.get("open").textValue()).isEqualTo("33.15 CNY");
            assertThat(back.has("on")).isFalse();
        }
        assertThat(kind(buyer.token())).isEqualTo("changed");
        liaisonSays(deal, "pay", 199);
        assertThat(kinds(liaison)).isEmpty();
    }

    @Test
    void an_advance_of_a_cancelled_deal_is_to_be_paid_back_long_after_it_was_cancelled() {
        String deal = proposed();
        new DealRoad(this, liaison).lead(deal, 200, "collect");
        say(deal, "pay", liaison, "{'paidOn':'2026-12-19','amount':'1000 元'}");
        liaisonSays(deal, "cancel", 200);
        clock.moveTo(NOW.plus(Duration.ofDays(8)));

        assertThat(inbox(cooperative.token()).at("/items/0/open").textValue()).isEqualTo("1000 CNY");
        assertThat(kind(liaison)).isEqualTo("repay");
        assertThat(kinds(buyer.token())).isEmpty();
        liaisonSays(deal, "pay", 200);
        assertThat(kinds(liaison)).isEmpty();
    }

    private void liaisonSays(String deal, String verb, long heads) {
        say(deal, verb, liaison, DealRoad.body(verb, heads));
    }

    private String proposed() {
        return proposed(listing());
    }

    private String proposed(String listingOrHold) {
        boolean isHold = listingOrHold.startsWith("2026");
        String listing = isHold ? listing() : listingOrHold;
        String hold = isHold ? ",'holdUntil':'" + listingOrHold + "'" : "";
        return id(post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing
                        + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "','at':{'lat':34.5,'lon':110.9}" + hold + "}"));
    }

    private String listing() {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 head").permittedTo("2026-12-20").toString()));
    }

    private void say(String deal, String verb, String token, String body) {
        String path = "/v1/deals/" + deal;
        made(post(path + "/" + verb, token, body, "If-Match", get(path, liaison).header("ETag")));
    }

    private String id(Got got) {
        return made(got).get("id").textValue();
    }

    private JsonNode inbox(String token) {
        return made(get("/v1/notices", token));
    }

    private List<String> kinds(String token) {
        return StreamSupport.stream(inbox(token).get("items").spliterator(), false)
                .map(each -> each.get("kind").textValue())
                .toList();
    }

    private String kind(String token) {
        return kinds(token).stream().findFirst().orElse("-");
    }
}
