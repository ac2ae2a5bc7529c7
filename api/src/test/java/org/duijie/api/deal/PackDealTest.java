package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.audit.RecordCheck;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Duck eggs in packs of 360: a pack and an egg are never taken for each other, in what is sent, answered and printed. */
class PackDealTest extends DealTest {
    private String listing;

    @BeforeEach
    void eggs() {
        listing = id(
                post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'egg/duck','stock':'10030 枚','pack':'360 枚','unitWeight':{'min':'60 g','max':'60 g'},"
                                + "'ask':'28 CNY/30 head','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}"));
    }

    @Test
    void a_price_that_could_be_for_packs_or_for_eggs_is_refused_with_both_ways_out() {
        Got refused = propose("2 件", "28 CNY/30 head");

        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.json().at("/errors/0");
        assertThat(error.get("pointer").textValue()).isEqualTo("/price");
        assertThat(error.get("code").textValue()).isEqualTo("PACK_OR_HEAD");
        assertThat(error.get("detail").textValue()).contains("28 CNY/30 pack", "28 CNY/30 枚", "360");
        Got chinese = send("POST", "/v1/deals", liaison, body("2 件", "28 CNY/30 head"), "Accept-Language", "zh");
        assertThat(chinese.json().at("/errors/0/detail").textValue()).contains("28 CNY/30 pack", "28 CNY/30 枚");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28 CNY/30 枚", "336 CNY/件", "336 CNY/pack", "672 CNY/2 箱"})
    void eggs_and_packs_come_to_the_same(String price) {
        String deal = weighed(price, "2 件", "0 件");

        JsonNode json = deal(deal);
        assertThat(json.get("amount").textValue()).isEqualTo("672 CNY");
        assertThat(json.get("payable").textValue()).isEqualTo("2 pack");
        assertThat(json.at("/terms/price").textValue()).isEqualTo("336 CNY/pack");
        assertThat(json.at("/terms/heads").textValue()).isEqualTo("2 pack");
        assertThat(json.at("/weighIns/0/heads").textValue()).isEqualTo("2 pack");
        assertThat(json.get("pack").textValue()).isEqualTo("360 head");
    }

    @Test
    void a_pack_by_which_deals_count_stays() {
        String path = "/v1/listings/" + listing;
        made(patch(path, cooperative.token(), "{'pack':'180 枚'}", "If-Match", "\"1\""));
        made(patch(path, cooperative.token(), "{'pack':'360 枚'}", "If-Match", "\"2\""));
        made(propose("2 件", "336 CNY/件"));

        for (String pack : List.of("'720 枚'", "'1 枚'", "null")) {
            assertThat(problem(patch(path, cooperative.token(), "{'pack':" + pack + "}", "If-Match", "\"3\"")))
                    .isEqualTo("409 taken-by-deals");
        }
        made(patch(path, cooperative.token(), "{'note':'新鲜'}", "If-Match", "\"3\""));
    }

    @Test
    void what_a_deal_says_means_the_same_sent_back() {
        JsonNode terms = made(propose("720 枚", "28 CNY/30 枚")).get("terms");

        JsonNode again = made(propose(
                        terms.get("heads").textValue(), terms.get("price").textValue()))
                .get("terms");

        assertThat(again).isEqualTo(terms);
    }

    @Test
    void loading_and_weighing_refuse_a_head_and_count_packs_in_refusals() {
        String deal = made(propose("2 件", "336 CNY/件")).get("id").textValue();
        new DealRoad(this, liaison).lead(deal, 2, "collect");

        Got either = act(deal, "collect", liaison, "{'on':'2026-12-19','heads':'2 head','vehicle':'豫M1'}");
        assertThat(either.json().at("/errors/0/code").textValue()).isEqualTo("PACK_OR_HEAD");
        String three = "{'on':'2026-12-19','heads':'3 件','vehicle':'豫M1'}";
        assertThat(act(deal, "collect", liaison, three).response().body())
                .contains("3 packs loaded, but at most 2 packs may be");
        String version = get("/v1/deals/" + deal, liaison).header("ETag");
        Got chinese = send(
                "POST", "/v1/deals/" + deal + "/collect", liaison, three, "Accept-Language", "zh", "If-Match", version);
        assertThat(chinese.response().body()).contains("装了 3 件，最多只能装 2 件");
    }

    @Test
    void papers_say_what_a_pack_holds_and_nothing_of_heads() {
        String deal = weighed("336 CNY/件", "2 件", "1 件");
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));

        for (String paper : List.of("deal-sheet", "weigh-ticket", "settlement-sheet")) {
            assertThat(page(deal, paper, "zh"))
                    .as(paper)
                    .contains("每件装", "360 枚")
                    .doesNotContain("{", " ，")
                    .doesNotContainPattern("\\bhead\\b");
            assertThat(page(deal, paper, "en"))
                    .as(paper)
                    .contains("A pack holds")
                    .doesNotContain("{", "1 packs", ":  ", "by the mean")
                    .doesNotContainPattern("\\bhead\\b");
        }
        assertThat(page(deal, "settlement-sheet", "en")).contains("1 pack");
        assertThat(page(deal, "weigh-ticket", "en")).contains("weights are estimates, 21.6 kg for each");
    }

    @Test
    void what_was_counted_alone_is_told_as_an_estimate_in_a_recall() {
        weighed("336 CNY/件", "2 件", "0 件");

        JsonNode recall = get("/v1/recall?listing=" + listing, liaison).json();

        assertThat(recall.get("heads").textValue()).isEqualTo("2 pack");
        JsonNode line = recall.at("/lines/0");
        assertThat(line.get("heads").textValue()).isEqualTo("2 pack");
        assertThat(line.get("pack").textValue()).isEqualTo("360 head");
        assertThat(line.get("weighed").booleanValue()).isFalse();
        assertThat(line.get("estimated").booleanValue()).isTrue();
    }

    @Test
    void eggs_that_fill_no_pack_are_in_the_weight() {
        JsonNode json = get("/v1/listings/" + listing, liaison).json();

        assertThat(json.get("heads").longValue()).isEqualTo(27);
        assertThat(json.get("weight").textValue()).isEqualTo("601800 g");
    }

    @Test
    void a_loss_of_eggs_that_died_is_warned_of_and_told_in_packs() {
        String path = "/v1/listings/" + listing;
        Got lost = post(
                path + "/losses",
                cooperative.token(),
                "{'heads':'1 件','reason':'died','on':'2026-12-19'}",
                "If-Match",
                get(path, cooperative.token()).header("ETag"));

        assertThat(lost.json().at("/warnings/0/code").textValue()).isEqualTo("REASON_OF_ANIMALS");
        assertThat(get(path + "/losses", cooperative.token())
                        .json()
                        .at("/items/0/heads")
                        .textValue())
                .isEqualTo("1 pack");
    }

    @Test
    void a_price_far_off_is_quoted_as_it_was_written() {
        String offer =
                offer(listing(1_000), 10, ",'buyer':'" + buyer.party() + "'").replace("5.10 CNY", "510 CNY");
        JsonNode warning = made(post("/v1/deals", liaison, offer)).at("/warnings/0");

        assertThat(warning.get("code").textValue()).isEqualTo("PRICE_FAR");
        assertThat(warning.get("detail").textValue()).contains("510 CNY/jin").doesNotContain("1020");
    }

    @Test
    void what_the_listing_says_after_the_deal_does_not_lower_the_weight_that_was_agreed() {
        String growing = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 只")
                        .with("dailyGain", "85 g")
                        .with("holdingCost", "0.8 CNY")
                        .at("34.55", "110.85")
                        .permittedTo("2026-12-23")
                        .toString()));
        String offer = offer(growing, 200, ",'buyer':'" + buyer.party() + "'").replace("2026-12-19", "2026-12-23");
        String deal = made(post("/v1/deals", liaison, offer)).get("id").textValue();
        new DealRoad(this, liaison).lead(deal, 200, "collect");
        assertThat(deal(deal).at("/terms/expectedHead").textValue()).isEqualTo("3.59 kg");

        clock.moveTo(clock.instant().plusSeconds(60));
        made(patch(
                "/v1/listings/" + growing,
                cooperative.token(),
                "{'unitWeight':{'min':'3 jin','max':'3 jin'}}",
                "If-Match",
                get("/v1/listings/" + growing, cooperative.token()).header("ETag")));

        JsonNode collected = made(act(deal, "collect", liaison, DealRoad.body("collect", 200)));

        assertThat(collected.at("/terms/expectedHead").textValue()).isEqualTo("3.59 kg");
    }

    @Test
    void stock_loaded_before_its_day_is_expected_at_the_weight_of_that_day_and_warned_of() {
        String growing = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 只")
                        .with("dailyGain", "85 g")
                        .with("holdingCost", "0.8 CNY")
                        .at("34.55", "110.85")
                        .permittedTo("2026-12-23")
                        .toString()));
        String offer = offer(growing, 200, ",'buyer':'" + buyer.party() + "'").replace("2026-12-19", "2026-12-23");
        String deal = made(post("/v1/deals", liaison, offer)).get("id").textValue();
        new DealRoad(this, liaison).lead(deal, 200, "collect");
        assertThat(deal(deal).at("/terms/expectedHead").textValue()).isEqualTo("3.59 kg");

        JsonNode collected = made(act(deal, "collect", liaison, DealRoad.body("collect", 200)));

        assertThat(collected.at("/terms/expectedHead").textValue()).isEqualTo("3.25 kg");
        assertThat(collected.at("/terms/pickUpOn").textValue()).isEqualTo("2026-12-23");
        assertThat(collected.at("/warnings/0/code").textValue()).isEqualTo("LOADED_ON_OTHER_DAY");
        assertThat(collected.at("/warnings/0/detail").textValue()).contains("2026-12-23");
    }

    private String weighed(String price, String heads, String dead) {
        String deal = made(propose(heads, price)).get("id").textValue();
        new DealRoad(this, liaison).ofPacks().lead(deal, 2, "weigh-in");
        made(act(
                deal,
                "weigh-in",
                liaison,
                "{'on':'2026-12-19','heads':'" + heads + "','dead':{'heads':'" + dead + "'},'acceptors':['王','刘']}"));
        List<RecordCheck.Finding> found = new ArrayList<>();
        app.recordCheck().verify(bureau.bureau(), found::add, () -> {});
        assertThat(found).isEmpty();
        return deal;
    }

    private Got propose(String heads, String price) {
        return post("/v1/deals", liaison, body(heads, price));
    }

    private String body(String heads, String price) {
        return "{'listing':'" + listing + "','heads':'" + heads + "','price':'" + price
                + "','pickUpOn':'2026-12-19','buyer':'" + buyer.party() + "'}";
    }

    private String page(String deal, String paper, String language) {
        return get("/v1/deals/" + deal + "/" + paper + ".html?lang=" + language, liaison)
                .response()
                .body()
                .replaceAll("(?s)^.*<main>", "");
    }
}
