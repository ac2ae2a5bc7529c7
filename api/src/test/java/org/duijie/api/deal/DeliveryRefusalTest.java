package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What can prevent a delivery, and how it is corrected. */
class DeliveryRefusalTest extends DeliverySteps {
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
                .isEqualTo("价格 10.2 元/公斤按实际计价的数量折合 10.2 元/公斤，低于 poultry/broiler 的底价 10.22 元/公斤，请提高价格");

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
        assertThat(problem(act(deal, "pay", liaison, "{'paidOn':'2026-12-19'}")))
                .isEqualTo("409 deal-rule");
        String back = "{'paidOn':'2026-12-19','amount':'102 CNY','kind':'repayment'}";
        assertThat(made(act(deal, "pay", liaison, back)).get("open").textValue())
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
    void a_weight_of_no_heads_lowers_no_payment() {
        String deal = byLiaison(listing(1_000), 10);
        new DealRoad(this, liaison).lead(deal, 10, "weigh-in");
        String none = "{'on':'2026-12-19','gross':'1032.5 kg','tare':'1000 kg','heads':'10 head','acceptors':['王'],"
                + "'rejections':[{'heads':'0 head','weight':'12.5 kg','reason':'dirty'}]}";

        assertThat(rule(act(deal, "weigh-in", liaison, none))).isEqualTo("LOST_WITHOUT_HEADS");
        made(act(deal, "weigh-in", liaison, none.replace("0 head','weight':'12.5 kg'", "1 head','weight':'3 kg'")));
        made(act(deal, "dispute", buyer.token(), "{'reason':'weight'}"));
        assertThat(rule(act(deal, "reweigh", buyer.token(), none))).isEqualTo("LOST_WITHOUT_HEADS");
        String lower = none.replace("0 head','weight':'12.5 kg'", "2 head','weight':'6.5 kg'");
        assertThat(made(act(deal, "reweigh", buyer.token(), lower))
                        .at("/warnings")
                        .findValuesAsText("code"))
                .contains("PAYABLE_LOWERED");
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
}
