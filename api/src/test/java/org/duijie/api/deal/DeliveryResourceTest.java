package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deals from the word that the truck may come to the money. */
class DeliveryResourceTest extends DealTest {
    private static final String WEIGH_IN = "{'on':'2026-12-19','gross':'4650 kg','tare':'4000 kg','heads':'200 head',"
            + "'dead':{'heads':'1 head','weight':'3 kg'},"
            + "'rejections':[{'heads':'1 head','weight':'3.1 kg','reason':'injured'}],'acceptors':['王']}";

    @Test
    void a_delivery_goes_from_the_farm_to_the_money() {
        String listing = listing(1_000);
        String deal = agreed(listing);

        JsonNode confirmed = made(act(deal, "confirm", liaison, "{}"));
        assertThat(confirmed.at("/confirmation/permit/number").textValue()).isEqualTo("JY-1");

        JsonNode collected = made(act(
                deal, "collect", cooperative.token(), "{'on':'2026-12-19','heads':'200 head','vehicle':'豫M12345'}"));
        assertThat(collected.at("/heads/committed").longValue()).isEqualTo(200);
        assertThat(collected.at("/heads/released").longValue()).isEqualTo(100);
        assertThat(free(listing)).isEqualTo(800);

        JsonNode weighed = made(act(deal, "weigh-in", buyer.token(), WEIGH_IN));
        assertThat(weighed.at("/weighIns/0/acceptedWeight").textValue()).isEqualTo("643.9 kg");
        assertThat(weighed.get("amount").textValue()).isEqualTo("6567.78 CNY");
        assertThat(weighed.at("/heads/sold").longValue()).isEqualTo(198);
        assertThat(weighed.get("warnings").findValuesAsText("code")).containsExactly("FEWER_THAN_AGREED");
        assertThat(free(listing)).isEqualTo(800);

        JsonNode settled = made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));
        assertThat(settled.get("open").textValue()).isEqualTo("6567.78 CNY");
        JsonNode paid = made(act(deal, "pay", liaison, "{'paidOn':'2026-12-19'}"));
        assertThat(paid.get("open").textValue()).isEqualTo("0 CNY");
        assertThat(rule(act(deal, "pay", liaison, "{'paidOn':'2026-12-27'}"))).isEqualTo("ALREADY_PAID");
        assertThat(rule(act(deal, "cancel", liaison, "{'reason':'other'}"))).isEqualTo("AFTER_COLLECTION");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void a_deal_is_not_confirmed_without_a_certificate_that_holds_on_the_day() {
        String listing = listing(1_000);
        String later =
                id(post("/v1/deals", buyer.token(), offer(listing, 100, "").replace("2026-12-19", "2026-12-23")));
        made(act(later, "accept", cooperative.token(), NO_WORD));

        Got tooLate = act(later, "confirm", liaison, "{}");
        assertThat(rule(tooLate)).isEqualTo("PERMIT_NOT_VALID_ON_DAY");
        assertThat(tooLate.json().at("/errors/0/detail").textValue()).contains("JY-1", "2026-12-23", "2026-12-20");
        assertThat(act(later, "confirm", liaison, "{'permit':'JY-2'}")
                        .json()
                        .at("/errors/0/code")
                        .textValue())
                .isEqualTo("UNKNOWN_PERMIT");

        made(patch("/v1/listings/" + listing, cooperative.token(), "{'permits':null}", "If-Match", "\"1\""));
        Got none = act(later, "confirm", liaison, "{}");
        assertThat(rule(none)).isEqualTo("PERMIT_MISSING");
        assertThat(none.json().at("/errors/0/detail").textValue())
                .contains("field permits", "PATCH /v1/listings/ID", "{\"permits\":[{\"kind\":\"动物检疫合格证明\"");
    }

    @Test
    void a_deal_is_not_confirmed_under_the_floor_of_its_product() {
        String deal = agreed(listing(1_000));
        String floors = "{'prices':[{'product':'poultry','price':'5.11 CNY/jin'}]}";
        made(patch("/v1/floor-prices", liaison, floors, "If-Match", "\"1\""));

        Got refused =
                post("/v1/deals/" + deal + "/confirm", liaison, "{}", "If-Match", "\"2\"", "Accept-Language", "zh-CN");
        assertThat(rule(refused)).isEqualTo("UNDER_FLOOR");
        assertThat(refused.json().at("/errors/0/detail").textValue())
                .isEqualTo("价格 10.2 元/公斤 按实际计价的数量折合 10.2 元/公斤，低于 poultry/broiler 的底价 10.22 元/公斤，请提高价格");

        made(patch("/v1/floor-prices", liaison, "{'prices':[]}", "If-Match", "\"2\""));
        assertThat(act(deal, "confirm", liaison, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_contested_weigh_in_is_corrected_by_two_entries_and_a_settlement_by_a_reversal() {
        String listing = listing(1_000);
        String deal = agreed(listing);
        made(act(deal, "confirm", liaison, "{}"));
        made(act(deal, "collect", cooperative.token(), DealRoad.body("collect", 200)));
        made(act(deal, "weigh-in", cooperative.token(), WEIGH_IN));
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));
        made(act(deal, "pay", liaison, "{'paidOn':'2026-12-19'}"));

        JsonNode reversed = made(act(deal, "reverse", liaison, DealRoad.body("reverse", 200)));
        assertThat(reversed.get("state").textValue()).isEqualTo("disputed");
        assertThat(reversed.get("open").textValue()).isEqualTo("-6567.78 CNY");

        String corrected = WEIGH_IN.replace("4650 kg", "4640 kg");
        JsonNode weighed = made(act(deal, "reweigh", buyer.token(), corrected));
        assertThat(weighed.get("weighIns")).hasSize(3);
        assertThat(weighed.at("/weighIns/1/reverses")).isEqualTo(weighed.at("/weighIns/0/id"));
        assertThat(weighed.get("amount").textValue()).isEqualTo("6465.78 CNY");

        JsonNode settled = made(act(deal, "settle", liaison, "{'dueOn':'2026-12-30'}"));
        assertThat(settled.get("settlements")).hasSize(3);
        assertThat(settled.get("open").textValue()).isEqualTo("-102 CNY");
        assertThat(made(act(deal, "pay", liaison, "{'paidOn':'2026-12-19'}"))
                        .get("open")
                        .textValue())
                .isEqualTo("0 CNY");
    }

    @Test
    void heads_that_went_to_others_meanwhile_do_not_come_back_by_a_correction() {
        String listing = listing(1_000);
        String deal = byLiaison(listing, 1_000);
        new DealRoad(this, liaison).lead(deal, 1_000, "weigh-in");
        String few = "{'on':'2026-12-19','gross':'2000 kg','tare':'375 kg','heads':'500 head','acceptors':['王']}";
        made(act(deal, "weigh-in", liaison, few));
        byLiaison(listing, 400);
        made(act(deal, "dispute", cooperative.token(), "{'reason':'heads'}"));

        Got tooMany = act(deal, "reweigh", liaison, few.replace("500 head", "601 head"));
        assertThat(problem(tooMany)).isEqualTo("409 not-enough-stock");
        assertThat(deal(deal).get("weighIns")).hasSize(1);
        made(act(deal, "reweigh", liaison, few.replace("500 head", "600 head")));
        assertThat(free(listing)).isZero();
    }

    @Test
    void a_demand_by_weight_counts_what_the_scale_read_and_a_shortfall_is_wanted_again() {
        String listing = listing(1_000);
        String intent = intent("325 kg");
        String deal = id(post("/v1/deals", liaison, offer(listing, 100, ",'intent':'" + intent + "'")));
        assertThat(exact(intent, "left")).isEqualTo("0 kg");
        new DealRoad(this, liaison).lead(deal, 100, "weigh-in");
        String short35 = "{'on':'2026-12-19','gross':'1290 kg','tare':'1000 kg','heads':'100 head','acceptors':['王']}";
        made(act(deal, "weigh-in", liaison, short35));

        assertThat(exact(intent, "bought")).isEqualTo("290 kg");
        assertThat(exact(intent, "left")).isEqualTo("35 kg");
        String rest = id(post("/v1/deals", liaison, offer(listing, 10, ",'intent':'" + intent + "'")));
        assertThat(exact(intent, "left")).isEqualTo("2.5 kg");

        made(act(deal, "dispute", liaison, DealRoad.body("dispute", 100)));
        made(act(deal, "reweigh", liaison, short35.replace("1290", "1330")));
        assertThat(exact(intent, "bought")).isEqualTo("292.5 kg");
        assertThat(exact(intent, "beyond")).isEqualTo("37.5 kg");
        assertThat(exact(intent, "left")).isEqualTo("0 kg");

        made(act(rest, "decline", liaison, DealRoad.body("decline", 10)));
        assertThat(exact(intent, "bought")).isEqualTo("325 kg");
        assertThat(exact(intent, "beyond")).isEqualTo("5 kg");
    }

    @Test
    void days_that_cannot_be_are_refused_by_name() {
        String deal = byLiaison(listing(1_000), 10);
        DealRoad road = new DealRoad(this, liaison);
        road.lead(deal, 10, "collect");

        assertThat(refused(deal, "collect", "2099-01-01")).isEqualTo("DAY_NOT_YET");
        assertThat(refused(deal, "collect", "2026-12-18")).isEqualTo("COLLECTED_BEFORE_CONFIRMED");
        made(act(deal, "collect", liaison, DealRoad.body("collect", 10)));
        assertThat(refused(deal, "weigh-in", "2099-01-01")).isEqualTo("DAY_NOT_YET");
        assertThat(refused(deal, "weigh-in", "1998-01-01")).isEqualTo("WEIGHED_BEFORE_COLLECTED");
        made(act(deal, "weigh-in", liaison, DealRoad.body("weigh-in", 10)));
        assertThat(rule(act(deal, "settle", liaison, "{'dueOn':'1999-01-01'}"))).isEqualTo("DUE_BEFORE_SETTLED");
        assertThat(rule(act(deal, "settle", liaison, "{'dueOn':'2099-01-01'}"))).isEqualTo("DUE_TOO_LATE");
        JsonNode settled = made(act(deal, "settle", liaison, DealRoad.body("settle", 10)));
        assertThat(settled.at("/settlements/0/settledOn").textValue()).isEqualTo("2026-12-19");
        assertThat(rule(act(deal, "pay", liaison, "{'paidOn':'1998-01-01'}"))).isEqualTo("PAID_BEFORE_SETTLED");
        assertThat(rule(act(deal, "pay", liaison, "{'paidOn':'2026-12-20'}"))).isEqualTo("DAY_NOT_YET");
        clock.moveTo(Instant.parse("2026-12-19T16:30:00Z"));
        made(act(deal, "pay", liaison, "{'paidOn':'2026-12-20'}"));
    }

    @Test
    void a_deal_past_its_day_is_confirmed_with_a_new_one_that_suits_permit_and_windows() {
        String deal = agreed(listing(1_000));
        clock.moveTo(Instant.parse("2026-12-20T01:00:00Z"));

        Got late = act(deal, "confirm", liaison, "{}");
        assertThat(rule(late)).isEqualTo("PICK_UP_PAST");
        assertThat(late.json().at("/errors/0/detail").textValue()).contains("2026-12-19", "2026-12-20", "pickUpOn");
        assertThat(rule(act(deal, "confirm", liaison, "{'pickUpOn':'2026-12-19'}")))
                .isEqualTo("PICK_UP_PAST");
        assertThat(problem(act(deal, "confirm", liaison, "{'pickUpOn':'2027-01-01'}")))
                .startsWith("422");
        assertThat(rule(act(deal, "confirm", liaison, "{'pickUpOn':'2026-12-21'}")))
                .isEqualTo("PERMIT_NOT_VALID_ON_DAY");
        JsonNode confirmed = made(act(deal, "confirm", liaison, "{'pickUpOn':'2026-12-20'}"));
        assertThat(confirmed.at("/terms/pickUpOn").textValue()).isEqualTo("2026-12-20");
    }

    @Test
    void days_that_nobody_means_are_refused_where_stock_demand_and_campaigns_are_entered() {
        String body =
                "{'product':'vegetable/potato','stock':'10 t','pack':'25 kg','ask':'1 CNY/jin','from':'2026-12-19',"
                        + "'to':'2126-12-31','at':{'lat':34.5,'lon':110.9}}";
        Got far = post("/v1/listings", cooperative.token(), body);
        assertThat(problem(far)).startsWith("422");
        assertThat(far.json().at("/errors/0/pointer").textValue()).isEqualTo("/to");
        assertThat(problem(post("/v1/campaigns", liaison, "{'name':'助销','from':'1926-12-19','to':'2026-12-31'}")))
                .startsWith("422");
    }

    @Test
    void where_the_price_is_by_weight_what_was_turned_away_is_weighed_or_asked_for() {
        String deal = byLiaison(listing(1_000), 10);
        new DealRoad(this, liaison).lead(deal, 10, "weigh-in");
        String unsaid = "{'on':'2026-12-19','gross':'1032.5 kg','tare':'1000 kg','heads':'10 head',"
                + "'rejections':[{'heads':'2 head','reason':'sick'}],'acceptors':['王']}";

        Got asked = act(deal, "weigh-in", liaison, unsaid);
        assertThat(rule(asked)).isEqualTo("LOST_NOT_WEIGHED");
        assertThat(asked.json().at("/errors/0/detail").textValue()).contains("2 head", "6.5 kg");
        assertThat(rule(act(deal, "weigh-in", liaison, "{'on':'2026-12-19','heads':'10 head','acceptors':['王']}")))
                .isEqualTo("SCALE_NEEDED");
        String said = unsaid.replace("'2 head',", "'2 head','weight':'6.5 kg',");
        assertThat(made(act(deal, "weigh-in", liaison, said))
                        .at("/weighIns/0/acceptedWeight")
                        .textValue())
                .isEqualTo("26 kg");
    }

    @Test
    void a_price_a_head_needs_no_scale_and_the_weight_is_told_to_be_an_estimate() {
        String listing = listing(1_000);
        String byHead = offer(listing, 10, ",'buyer':'" + buyer.party() + "'").replace("5.10 CNY/jin", "30 CNY/head");
        String deal = id(post("/v1/deals", liaison, byHead));
        new DealRoad(this, liaison).lead(deal, 10, "weigh-in");

        JsonNode counted = made(
                act(
                        deal,
                        "weigh-in",
                        liaison,
                        "{'on':'2026-12-19','heads':'10 head','rejections':[{'heads':'2 head','reason':'sick'}],'acceptors':['王']}"));
        assertThat(counted.get("amount").textValue()).isEqualTo("240 CNY");
        assertThat(counted.at("/weighIns/0/estimated").booleanValue()).isTrue();
        assertThat(counted.at("/weighIns/0/acceptedWeight").textValue()).isEqualTo("26 kg");
        assertThat(counted.get("warnings").findValuesAsText("code")).containsExactly("NOT_WEIGHED");
        assertThat(page(deal, "zh")).contains("未过磅", "26 公斤");
    }

    private String page(String deal, String language) {
        return get("/v1/deals/" + deal + "/weigh-ticket.html?lang=" + language, liaison)
                .response()
                .body();
    }

    private String refused(String deal, String verb, String day) {
        return rule(act(deal, verb, liaison, DealRoad.body(verb, 10).replace("2026-12-19", day)));
    }

    private String exact(String intent, String figure) {
        return get("/v1/intents/" + intent, liaison)
                .json()
                .at("/exact/" + figure)
                .textValue();
    }

    @Test
    void a_school_gives_two_acceptors() {
        Member school = trader("buyer", "城关中学", "school", "13800000003");
        String deal = id(post("/v1/deals", school.token(), offer(listing(1_000), 200, "")));
        made(act(deal, "accept", cooperative.token(), NO_WORD));
        made(act(deal, "confirm", liaison, "{}"));
        made(act(deal, "collect", liaison, DealRoad.body("collect", 200)));

        assertThat(rule(act(deal, "weigh-in", school.token(), WEIGH_IN))).isEqualTo("NEEDS_TWO_ACCEPTORS");
        String both = WEIGH_IN.replace("['王']", "['王','刘']");
        assertThat(made(act(deal, "weigh-in", school.token(), both))
                        .get("state")
                        .textValue())
                .isEqualTo("weighed");
    }

    @Test
    void terms_say_what_is_weighed_what_is_paid_and_what_is_out_of_tolerance() {
        String conditions = ",'conditions':{'weighedAt':'farmScale','shrink':{'perMille':20,'bornBy':'cooperative'},"
                + "'deathsBornBy':'buyer','tolerance':{'perMille':10,'outside':'refuse'}}";
        String deal = id(post("/v1/deals", buyer.token(), offer(listing(1_000), 3, conditions)));
        made(act(deal, "accept", cooperative.token(), NO_WORD));
        made(act(deal, "confirm", liaison, "{}"));
        made(act(deal, "collect", liaison, DealRoad.body("collect", 3)));

        String weights = "{'on':'2026-12-19','weights':['3 kg','3 kg','3 kg'],'heads':'3 head','acceptors':['王']}";
        assertThat(rule(act(deal, "weigh-in", buyer.token(), weights))).isEqualTo("OUT_OF_TOLERANCE");
        JsonNode weighed = made(act(deal, "weigh-in", buyer.token(), weights.replace("'3 kg'", "'3.25 kg'")));
        assertThat(weighed.get("payable").textValue()).isEqualTo("9.555 kg");
        assertThat(weighed.get("amount").textValue()).isEqualTo("97.46 CNY");
    }

    @Test
    void prices_far_from_others_are_marked_for_the_liaison() {
        String listing = listing(1_000);
        for (String price : List.of("5.00", "5.05", "5.10", "5.15", "5.20", "3.00")) {
            made(post("/v1/deals", buyer.token(), offer(listing, 10, "").replace("5.10", price)));
        }

        JsonNode marks =
                get("/v1/price-watch?product=poultry/broiler", liaison).json().get("items");
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).get("low").booleanValue()).isTrue();
        assertThat(get("/v1/price-watch", liaison).json().get("items")).isEqualTo(marks);
        String path = "/v1/deals/" + marks.get(0).get("deal").textValue();
        assertThat(get(path, liaison).json().at("/priceWatch/low").booleanValue())
                .isTrue();
        assertThat(get(path, buyer.token()).json().has("priceWatch")).isFalse();
    }

    @Test
    void stock_is_recalled_from_a_listing_or_a_certificate_in_one_call() {
        String listing = listing(1_000);
        DealRoad road = new DealRoad(this, liaison);
        String onTheRoad = byLiaison(listing, 100);
        road.lead(onTheRoad, 100, "weigh-in");
        String delivered = byLiaison(listing, 100);
        road.lead(delivered, 100, "settle");
        byLiaison(listing, 50);

        JsonNode recall = get("/v1/recall?listing=" + listing, liaison).json();

        assertThat(recall.get("heads").textValue()).isEqualTo("200 head");
        assertThat(recall.get("weight").textValue()).isEqualTo("650 kg");
        assertThat(recall.get("lines")).hasSize(2);
        assertThat(recall.at("/lines/0/vehicle").textValue()).isEqualTo("豫M12345");
        assertThat(recall.get("lines").findValuesAsText("weighed")).containsExactlyInAnyOrder("true", "false");
        assertThat(recall.at("/lines/1/buyer/contacts/0/phone").textValue()).isEqualTo("13800000002");
        assertThat(get("/v1/recall?permit=JY-1", liaison).json()).isEqualTo(recall);
        assertThat(get("/v1/recall?permit=JY-9", liaison).json().get("lines")).isEmpty();
        assertThat(get("/v1/recall", liaison).status()).isEqualTo(400);
    }

    private String byLiaison(String listing, long heads) {
        return id(post("/v1/deals", liaison, offer(listing, heads, ",'buyer':'" + buyer.party() + "'")));
    }

    private String agreed(String listing) {
        String deal = id(post("/v1/deals", buyer.token(), offer(listing, 300, "")));
        made(act(deal, "accept", cooperative.token(), NO_WORD));
        return deal;
    }
}
