package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eggs in 件 of 12 板 of 30 枚, and what is said of them in these words. */
class ContainerTest extends DealTest {
    private static final String CASE = "{'name':'件','holds':'12 板','inner':{'name':'板','holds':'30 枚'}}";
    private static final String WHERE = "'from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85}";
    private String listing;

    @BeforeEach
    void eggs() {
        listing = id(post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'egg/duck','stock':'120 件','container':" + CASE
                        + ",'unitWeight':{'min':'60 g','max':'60 g'},'ask':'336 元/件','minimumPickup':'12 板'," + WHERE
                        + "}"));
    }

    @Test
    void an_answer_keeps_the_words_and_counts_containers() {
        JsonNode json = listing();

        assertThat(json.get("stock").textValue()).isEqualTo("120 件");
        assertThat(json.get("container").get("holds").textValue()).isEqualTo("12 板");
        assertThat(json.get("heads").longValue()).isEqualTo(120);
        assertThat(json.get("weight").textValue()).isEqualTo("2592000 g");
        assertThat(json.at("/exact/ask").textValue()).isEqualTo("336 CNY/pack");
    }

    @Test
    void a_market_file_has_packs_and_no_names() {
        intent();
        String market = market();

        assertThat(market)
                .contains("\"43200 head\"", "\"360 head\"", "\"336 CNY/pack\"", "\"18000 head\"", "\"1 CNY/head\"")
                .doesNotContain("container", "breakable", "件", "板");
    }

    @Test
    void a_change_of_what_one_holds_changes_all_that_is_said_in_it() {
        change("{'container':{'inner':{'holds':'三十六枚'}}}");

        assertThat(listing().get("stock").textValue()).isEqualTo("120 件");
        assertThat(listing().at("/container/inner/holds").textValue()).isEqualTo("36 枚");
        assertThat(listing().get("weight").textValue()).isEqualTo("3110400 g");
        assertThat(market()).contains("\"51840 head\"", "\"432 head\"");

        change("{'stock':'一百件'}");
        assertThat(listing().get("heads").longValue()).isEqualTo(100);
        change("{'breakable':true}");
        assertThat(listing().get("heads").longValue()).isEqualTo(43_200);
        assertThat(listing().at("/exact/ask").textValue()).isEqualTo("336 CNY/432 head");
    }

    @Test
    void a_container_that_is_removed_while_amounts_are_said_in_it_is_refused() {
        Got refused = patched("{'container':null}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").textValue()).isEqualTo("/stock");
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo("NO_CONTAINER");
    }

    @Test
    void a_container_by_which_deals_count_stays() {
        made(propose("2 件", "336 元/件"));

        assertThat(problem(patched("{'container':{'holds':'10 板'}}"))).isEqualTo("409 taken-by-deals");
        assertThat(problem(patched("{'breakable':true}"))).isEqualTo("409 taken-by-deals");
        change("{'breakable':false,'note':'新鲜'}");
    }

    @ParameterizedTest
    @CsvSource({"2 件, 336 元/件", "两件, 28元一板", "24 板, 28 CNY/板", "720 枚, 336 CNY/pack", "60 打, 11.2 元/打"})
    void a_deal_says_it_in_any_of_the_words(String heads, String price) {
        JsonNode terms = made(propose(heads, price)).get("terms");

        assertThat(terms.get("heads").textValue()).isEqualTo("2 pack");
        assertThat(terms.get("price").textValue()).isEqualTo("336 CNY/pack");
    }

    @ParameterizedTest
    @CsvSource({"2 箱, 336 元/件, UNKNOWN_UNIT", "25 板, 336 元/件, NOT_WHOLE", "2 head, 336 元/件, PACK_OR_HEAD"})
    void other_words_and_broken_ones_are_refused(String heads, String price, String code) {
        Got refused = propose(heads, price);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo(code);
    }

    @Test
    void a_paper_says_the_container() {
        String boxes = id(post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'fruit/apple','stock':'2000 箱','container':{'name':'箱','holds':'20 斤'},'ask':'40 元/箱',"
                        + WHERE + "}"));
        String deal = made(post("/v1/deals", liaison, body(boxes, "120 箱", "40 元/箱")))
                .get("id")
                .textValue();

        assertThat(sheet(deal, "zh")).contains("每箱装", "120 箱", "1,200").doesNotContain("件");
        assertThat(sheet(deal, "en"))
                .contains("A box holds", "120 boxes", "1,200 kg")
                .doesNotContain("pack");
    }

    @Test
    void a_line_of_a_round_says_containers_and_weight() {
        intent();
        String round = id(post("/v1/match-rounds", liaison, "{'steps':50}"));
        assertThat(app.roundWork().doNext()).isTrue();

        assertThat(line(round, "zh")).contains("50 件（2,160 斤）", "/件");
        assertThat(line(round, "en")).contains("50 cases (1,080 kg)", "/case");
        assertThat(get("/v1/match-rounds/" + round + "/market", liaison)
                        .response()
                        .body())
                .doesNotContain("container", "件");
    }

    @Test
    void an_intent_holds_its_own_size() {
        String path = "/v1/intents/" + intent();
        JsonNode json = get(path, buyer.token()).json();
        assertThat(json.get("demand").textValue()).isEqualTo("50 箱");
        assertThat(json.at("/exact/demand").textValue()).isEqualTo("18000 head");
        assertThat(json.at("/exact/bid").textValue()).isEqualTo("1 CNY/head");

        JsonNode changed = made(patch(path, buyer.token(), "{'container':{'holds':'300 枚'}}", "If-Match", "\"1\""));

        assertThat(changed.at("/exact/demand").textValue()).isEqualTo("15000 head");
        assertThat(changed.at("/exact/bid").textValue()).isEqualTo("1.2 CNY/head");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'pack':'350 枚','container':{'name':'件','holds':'360 枚'}|/pack|PACK_AND_CONTAINER",
                "'container':{'name':'件','holds':'20 斤'}|/container|CONTAINER_UNLIKE_STOCK",
                "'container':{'name':'罗','holds':'144 枚'}|/container/name|NOT_ONE_OF",
                "'container':{'name':'件'}|/container/holds|MISSING_FIELD",
                "'container':{'name':'打','holds':'10 枚'}|/container/holds|NOT_ONE_OF",
                "'container':{'name':'件','holds':'100 枚','inner':{'name':'板','holds':'30 枚'}}|/container/holds|NOT_OF_INNER",
                "'container':{'name':'件','holds':'2 件','inner':{'name':'件','holds':'30 枚'}}|/container/holds|SAME_NAME",
                "'pack':'360 枚','breakable':true,'container':{'name':'件','holds':'360 枚'}|/pack|NOT_BOTH",
                "'breakable':true|/container|MISSING_FIELD"
            })
    void what_does_not_agree_is_refused_where_it_is(String fields, String pointer, String code) {
        Got refused = post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'egg/duck','stock':'3600 枚',"
                        + fields
                        + ",'unitWeight':{'min':'60 g','max':'60 g'},'ask':'0.9 元/枚'," + WHERE + "}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo(code);
    }

    private String intent() {
        return id(post(
                "/v1/intents",
                buyer.token(),
                "{'products':['egg/duck'],'demand':'50 箱','container':{'name':'箱','holds':'360 枚'},'bid':'360 元/箱',"
                        + WHERE + "}"));
    }

    private JsonNode listing() {
        return get("/v1/listings/" + listing, liaison).json();
    }

    private String market() {
        return get("/v1/exports/market", liaison).response().body();
    }

    private void change(String body) {
        made(patched(body));
    }

    private Got patched(String body) {
        String path = "/v1/listings/" + listing;
        String version = get(path, cooperative.token()).header("ETag");
        return patch(path, cooperative.token(), body, "If-Match", version);
    }

    private Got propose(String heads, String price) {
        return post("/v1/deals", liaison, body(listing, heads, price));
    }

    private String body(String of, String heads, String price) {
        return "{'listing':'" + of + "','heads':'" + heads + "','price':'" + price
                + "','pickUpOn':'2026-12-19','buyer':'" + buyer.party() + "'}";
    }

    private String sheet(String deal, String language) {
        return get("/v1/deals/" + deal + "/deal-sheet.html?lang=" + language, liaison)
                .response()
                .body()
                .replaceAll("(?s)^.*<main>", "");
    }

    private String line(String round, String language) {
        return send("GET", "/v1/match-rounds/" + round + "/lines", liaison, null, "Accept-Language", language)
                .json()
                .at("/items/0/text")
                .textValue();
    }
}
