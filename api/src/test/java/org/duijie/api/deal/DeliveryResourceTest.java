package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deals from the word that the truck may come to the money. */
class DeliveryResourceTest extends DeliverySteps {
    @Test
    void a_delivery_goes_from_the_farm_to_the_money() {
        String listing = listing(1_000);
        String deal = agreed(listing);

        JsonNode confirmed = made(act(deal, "confirm", liaison, "{}"));
        assertThat(confirmed.at("/confirmation/permit/number").textValue()).isEqualTo("JY-1");

        JsonNode collected = made(act(
                deal, "collect", cooperative.token(), "{'on':'2026-12-19','heads':'200 head','vehicle':'豫M12345'}"));
        assertThat(collected.at("/heads/committed").longValue()).isEqualTo(300);
        assertThat(free(listing)).isEqualTo(700);

        JsonNode released = made(act(deal, "release", buyer.token(), "{'reason':'noLongerNeeded'}"));
        assertThat(released.at("/heads/committed").longValue()).isEqualTo(200);
        assertThat(released.at("/heads/released").longValue()).isEqualTo(100);
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
    void a_buyer_that_needs_the_rest_no_more_asks_for_it_no_more() {
        JsonNode deal = begun();
        String intent = deal.get("intent").textValue();
        assertThat(exact(intent, "demand")).isEqualTo("300 head");

        made(act(id(deal), "release", buyer.token(), "{'reason':'noLongerNeeded'}"));

        assertThat(exact(intent, "demand")).isEqualTo("200 head");
        assertThat(exact(intent, "left")).isEqualTo("0 head");
        made(act(id(deal), "weigh-in", buyer.token(), WEIGH_IN));
        assertThat(exact(intent, "bought")).isEqualTo("198 head");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void a_release_by_the_cooperative_or_for_the_quality_leaves_the_demand_open() {
        JsonNode sold = begun();
        made(act(id(sold), "release", cooperative.token(), "{'reason':'noLongerNeeded'}"));
        assertThat(exact(sold.get("intent").textValue(), "left")).isEqualTo("100 head");

        JsonNode poor = begun();
        made(act(id(poor), "release", buyer.token(), "{'reason':'quality'}"));
        assertThat(exact(poor.get("intent").textValue(), "left")).isEqualTo("100 head");
    }

    @Test
    void a_deal_that_the_buyer_cancels_before_loading_takes_its_own_intent_along() {
        String deal = agreed(listing(1_000));
        String intent = get("/v1/deals/" + deal, liaison).json().get("intent").textValue();

        made(act(deal, "cancel", buyer.token(), "{'reason':'noLongerNeeded'}"));

        assertThat(get("/v1/intents/" + intent, liaison).json().get("status").textValue())
                .isEqualTo("withdrawn");
    }

    /** Returns a deal of 300 head of which 200 have left the farm. */
    private JsonNode begun() {
        String deal = agreed(listing(1_000));
        made(act(deal, "confirm", liaison, "{}"));
        return made(act(
                deal, "collect", cooperative.token(), "{'on':'2026-12-19','heads':'200 head','vehicle':'豫M12345'}"));
    }

    private static String id(JsonNode deal) {
        return deal.get("id").textValue();
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
        assertThat(marks.get(0).get("number"))
                .isEqualTo(get(path, liaison).json().get("number"));
        assertThat(get(path, liaison).json().at("/priceWatch/low").booleanValue())
                .isTrue();
        assertThat(get(path, buyer.token()).json().has("priceWatch")).isFalse();
    }
}
