package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/** Loads are recalled by the listing, the quarantine permit or the conformity certificate with which they left. */
class RecalledLoadsTest extends DeliverySteps {
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
