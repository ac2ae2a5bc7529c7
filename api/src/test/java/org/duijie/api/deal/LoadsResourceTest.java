package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deals that several trucks deliver, and that are paid in parts. */
class LoadsResourceTest extends DeliverySteps {
    @Test
    void two_trucks_and_an_advance_go_to_one_settlement() {
        String listing = listing(1_000);
        String deal = confirmed(listing, 300);
        JsonNode advanced = pay(deal, "1000 元");
        assertThat(advanced.at("/payments/0/kind").textValue()).isEqualTo("advance");
        assertThat(advanced.get("open").textValue()).isEqualTo("-1000 CNY");

        made(collect(deal, 100, "豫M00001"));
        JsonNode first = made(weigh(deal, 100, ""));
        assertThat(first.get("state").textValue()).isEqualTo("weighed");
        JsonNode second = made(collect(deal, 206, "豫M00002"));
        assertThat(second.get("state").textValue()).isEqualTo("collected");
        assertThat(second.at("/heads/extra").longValue()).isEqualTo(6);
        assertThat(second.at("/loading/vehicle").textValue()).isEqualTo("豫M00002");
        assertThat(free(listing)).isEqualTo(694);
        assertThat(rule(act(deal, "reweigh", liaison, weighIn(100, "'load':1,"))))
                .isEqualTo("LOAD_NOT_IN_STATE");
        JsonNode both = made(weigh(deal, 206, "'load':2,"));

        assertThat(both.at("/loads/0/state").textValue()).isEqualTo("weighed");
        assertThat(both.get("weighIns")).hasSize(2);
        assertThat(both.get("payable").textValue()).isEqualTo("994.5 kg");
        JsonNode settled = made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));
        assertThat(settled.get("state").textValue()).isEqualTo("settled");
        assertThat(settled.at("/settlements/0/weighIns")).hasSize(2);
        assertThat(settled.get("amount").textValue()).isEqualTo("10143.9 CNY");
        assertThat(settled.get("open").textValue()).isEqualTo("9143.9 CNY");
        assertThat(get("/v1/deals/" + deal + "/settlement-sheet.html?lang=zh", liaison)
                        .response()
                        .body())
                .contains("各车合计", "预付款", "¥9,143.90");
        assertThat(get("/v1/deals/" + deal + "/weigh-ticket?load=1", liaison)
                        .json()
                        .get("number"))
                .isEqualTo(both.at("/weighIns/0/id"));
        assertThat(get("/v1/deals/" + deal + "/deal-sheet.html?lang=zh", liaison)
                        .response()
                        .body())
                .contains("豫M00001", "豫M00002");
        assertThat(get("/v1/recall?permit=JY-1", liaison).json().get("lines").findValuesAsText("load"))
                .containsExactly("1", "2");
        assertThat(loadsOf(get("/v1/deals/" + deal + "/events?limit=200", liaison), "verb"))
                .contains("weighIn [1]", "weighIn [2]", "settle [1,2]", "pay null");
        assertThat(loadsOf(get("/v1/audit?limit=200", liaison), "action"))
                .contains("deal.collect [2]", "deal.weighIn [2]", "deal.settle [1,2]", "deal.pay null");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    private static List<String> loadsOf(Got got, String name) {
        List<String> all = new ArrayList<>();
        got.json().get("items").forEach(each -> all.add(each.get(name).textValue() + " " + each.get("loads")));
        return all;
    }

    @Test
    void a_load_that_is_no_number_is_refused_as_outside_the_numbers_of_loads() {
        String ticket = "/v1/deals/" + confirmed(listing(1_000), 100) + "/weigh-ticket?load=abc";

        assertThat(get(ticket, liaison).json().at("/errors/0/code").textValue()).isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void extra_heads_come_from_the_free_stock_of_that_moment() {
        String listing = listing(301);
        String deal = confirmed(listing, 300);

        assertThat(rule(collect(deal, 307, "豫M1"))).isEqualTo("LOADED_OVER_AGREED");
        assertThat(problem(collect(deal, 302, "豫M1"))).isEqualTo("409 not-enough-stock");
        assertThat(collect(deal, 302, "豫M1").json().at("/errors/0/detail").textValue())
                .isEqualTo("deal " + deal(deal).get("number").textValue() + " needs 2 head more of listing " + listing
                        + " (" + deal(deal).at("/cooperative/name").textValue() + "), but only 1 head free: of its"
                        + " 301 head, this deal has 300 head, other deals 0 head, and 0 head are lost. Enter fewer, or"
                        + " raise the stock first");
        assertThat(made(collect(deal, 301, "豫M1")).at("/heads/committed").longValue())
                .isEqualTo(301);
        assertThat(free(listing)).isZero();
        String none = id(post(
                "/v1/deals",
                liaison,
                offer(listing(1_000), 100, ",'buyer':'" + buyer.party() + "','conditions':{'overDelivery':0}")));
        new DealRoad(this, liaison).lead(none, 100, "collect");
        assertThat(rule(collect(none, 101, "豫M1"))).isEqualTo("LOADED_OVER_AGREED");
    }

    @Test
    void parts_are_paid_and_a_payment_is_reversed_by_an_entry() {
        String deal = byLiaison(listing(1_000), 100);
        new DealRoad(this, liaison).lead(deal, 100, "pay");
        String due = deal(deal).get("open").textValue();

        assertThat(rule(act(deal, "pay", liaison, "{'paidOn':'2026-12-19','amount':'4000 CNY'}")))
                .isEqualTo("PAID_OVER_OPEN");
        JsonNode part = pay(deal, "300.5 CNY");
        assertThat(part.at("/settlements/0").has("paidOn")).isFalse();
        JsonNode paid = made(act(deal, "pay", liaison, DealRoad.body("pay", 100)));
        assertThat(paid.get("open").textValue()).isEqualTo("0 CNY");
        assertThat(paid.at("/settlements/0/paidBy")).isEqualTo(paid.at("/payments/1/id"));
        assertThat(rule(act(deal, "reverse-payment", liaison, "{'reason':'mistake'}")))
                .isEqualTo("ENTRY_NOT_NAMED");
        JsonNode open = made(act(
                deal,
                "reverse-payment",
                liaison,
                "{'reason':'mistake','payment':'" + paid.at("/payments/0/id").textValue() + "'}"));
        assertThat(open.get("open").textValue()).isEqualTo("300.5 CNY");
        assertThat(open.at("/settlements/0").has("paidOn")).isFalse();
        assertThat(due).isEqualTo("3315 CNY");
    }

    @Test
    void an_advance_of_a_cancelled_deal_is_owed_back() {
        String deal = confirmed(listing(1_000), 100);
        pay(deal, "500 CNY");
        JsonNode cancelled = made(act(deal, "cancel", liaison, "{'reason':'disease'}"));

        assertThat(cancelled.get("open").textValue()).isEqualTo("-500 CNY");
        assertThat(pay(deal, "200 CNY").get("open").textValue()).isEqualTo("-300 CNY");
        assertThat(made(act(deal, "pay", liaison, DealRoad.body("pay", 1)))
                        .get("open")
                        .textValue())
                .isEqualTo("0 CNY");
    }

    @Test
    void crates_with_their_own_tare_are_one_weigh_in() {
        String deal = confirmed(listing(1_000), 20);
        made(collect(deal, 20, "豫M1"));
        String batches = "{'on':'2026-12-19','heads':'20 head','acceptors':['王'],'batches':["
                + "{'gross':'40 kg','tare':'7 kg'},{'gross':'41 kg','tare':'9 kg'}]";

        assertThat(act(deal, "weigh-in", liaison, batches + ",'gross':'1 kg','tare':'1 kg'}")
                        .status())
                .isEqualTo(422);
        String nothing = batches.substring(0, batches.indexOf('[')) + "[null]}";
        assertThat(act(deal, "weigh-in", liaison, nothing).json().path("errors").findValuesAsText("code"))
                .containsExactly("WRONG_TYPE");
        JsonNode weighed = made(act(deal, "weigh-in", liaison, batches + "}"));
        assertThat(weighed.at("/weighIns/0/net").textValue()).isEqualTo("65 kg");
        assertThat(page(deal, "zh")).contains("41 公斤 − 9 公斤");
        assertThat(deal(deal).at("/weighIns/0/batches")).hasSize(2);
    }

    private JsonNode pay(String deal, String amount) {
        return made(act(deal, "pay", liaison, "{'paidOn':'2026-12-19','amount':'" + amount + "'}"));
    }
}
