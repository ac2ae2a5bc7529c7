package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.offering.OfferingBody;
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

    @Test
    void stock_is_recalled_by_the_certificate_of_its_listings_to_every_buyer() {
        String first = certified("HGZ-1");
        String second = certified("HGZ-1");
        DealRoad road = new DealRoad(this, liaison);
        for (String listing : List.of(first, second, certified("HGZ-10"), listing(1_000))) {
            road.lead(byLiaison(listing, 100), 100, "weigh-in");
        }

        JsonNode recall = get("/v1/recall?certificate=HGZ-1", liaison).json();

        assertThat(recall.get("weight").textValue()).isEqualTo("650 kg");
        assertThat(recall.get("lines").findValuesAsText("listing")).containsExactlyInAnyOrder(first, second);
        assertThat(get("/v1/recall?certificate=HGZ", liaison).json().get("lines"))
                .isEmpty();
        assertThat(get("/v1/recall?certificate=HGZ", liaison)
                        .json()
                        .at("/warnings/0/code")
                        .textValue())
                .isEqualTo("NOTHING_RECALLED");
        assertThat(recall.has("warnings")).isFalse();
        assertThat(get("/v1/recall?certificate=HGZ-1&permit=JY-1", liaison).status())
                .isEqualTo(400);
    }

    @Test
    void goods_are_recalled_by_the_certificate_that_their_listing_had_when_they_left() {
        String listing = certified("HGZ-1");
        DealRoad road = new DealRoad(this, liaison);
        String deal = byLiaison(listing, 100);
        road.lead(deal, 100, "weigh-in");
        String path = "/v1/listings/" + listing;
        String version = get(path, liaison).header("ETag");
        made(patch(path, cooperative.token(), "{'certificate':{'number':'HGZ-2'}}", "If-Match", version));
        String next = byLiaison(listing, 100);
        road.lead(next, 100, "weigh-in");
        version = get(path, liaison).header("ETag");
        made(patch(path, cooperative.token(), "{'certificate':null}", "If-Match", version));

        assertThat(deal(deal).at("/loads/0/loading/certificate").textValue()).isEqualTo("HGZ-1");
        assertThat(recalled("certificate=HGZ-1")).containsExactly(deal);
        assertThat(recalled("certificate=HGZ-2")).containsExactly(next);
        assertThat(recalled("certificate=%20%EF%BC%A8gz-2")).containsExactly(next);
        assertThat(recalled("permit=%20jy-1")).containsExactlyInAnyOrder(deal, next);
        assertThat(recalled("certificate=H%20G%20Z%20-%202")).containsExactly(next);
        assertThat(recalled("certificate=HGZ%E2%80%942")).containsExactly(next);
        assertThat(recalled("permit=JY%20-%201")).containsExactlyInAnyOrder(deal, next);
        assertThat(recalled("permit=J%20Y%EF%BC%8D1")).containsExactlyInAnyOrder(deal, next);
    }

    @Test
    void loads_of_one_deal_whose_permit_is_spelt_in_two_ways_are_recalled_once_each() {
        String listing = listing(1_000);
        String deal = byLiaison(listing, 300);
        new DealRoad(this, liaison).lead(deal, 100, "weigh-in");
        spell(listing, "JY - 1");
        made(act(
                deal,
                "collect",
                liaison,
                "{'on':'2026-12-19','heads':'100 head','vehicle':'豫M00002','permit':'jy-1'}"));

        assertThat(made(get("/v1/recall?permit=JY-1", liaison)).get("lines").findValuesAsText("load"))
                .containsExactly("1", "2");
    }

    private void spell(String listing, String permit) {
        String path = "/v1/listings/" + listing;
        JsonNode permits = get(path, liaison).json().get("permits");
        ((ObjectNode) permits.get(0)).put("number", permit);
        made(patch(
                path,
                cooperative.token(),
                "{'permits':" + permits.toString().replace('"', '\'') + "}",
                "If-Match",
                get(path, liaison).header("ETag")));
    }

    @Test
    void a_number_asked_as_the_wrong_kind_of_paper_is_named_as_the_other_kind() {
        new DealRoad(this, liaison).lead(byLiaison(certified("HGZ-1"), 100), 100, "weigh-in");

        assertThat(nothing("certificate=JY-1")).contains("1 loads", "ask with permit");
        assertThat(nothing("permit=HGZ-1")).contains("1 loads", "ask with certificate");
        assertThat(nothing("permit=HGZ-9")).contains("check the number");
    }

    private String nothing(String asked) {
        JsonNode recall = get("/v1/recall?" + asked, liaison).json();
        assertThat(recall.get("lines")).isEmpty();
        assertThat(recall.at("/warnings/0/code").textValue()).isEqualTo("NOTHING_RECALLED");
        return recall.at("/warnings/0/detail").textValue();
    }

    @Test
    void a_load_without_a_permit_is_recalled_by_the_permit_that_its_listing_got_later() {
        String listing = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 kg")
                        .with("product", "vegetable/cabbage")
                        .at("34.55", "110.85")
                        .without("unitWeight")
                        .toString()));
        String deal = byLiaison(listing, 100);
        new DealRoad(this, liaison).lead(deal, 100, "weigh-in");
        assertThat(recalled("permit=JY-7")).isEmpty();
        made(patch(
                "/v1/listings/" + listing,
                cooperative.token(),
                "{'permits':[{'kind':'动物检疫合格证明','number':'JY-7','from':'2026-12-19','to':'2026-12-19'}]}",
                "If-Match",
                get("/v1/listings/" + listing, liaison).header("ETag")));

        assertThat(recalled("permit=jy-7")).containsExactly(deal);
    }

    private List<String> recalled(String asked) {
        return made(get("/v1/recall?" + asked, liaison)).get("lines").findValuesAsText("deal");
    }

    private String certified(String number) {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 head")
                        .at("34.55", "110.85")
                        .permittedTo("2026-12-20")
                        .withJson("certificate", "{'number':'" + number + "','on':'2026-12-18'}")
                        .toString()));
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
}
