package org.duijie.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;

/** A settlement sheet leads from the weigh ticket to the amount by lines that add up, and papers call goods what they are. */
class SettlementSheetTest extends DealTest {
    private static final String APPLES =
            "{'product':'fruit/apple','stock':'9000 kg','pack':'25 kg','ask':'PRICE','from':'2026-12-19',"
                    + "'to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}";

    @Test
    void the_buyers_dead_and_the_sellers_shrink_stand_in_lines_of_their_own() {
        String deal = settled(
                "'shrink':{'perMille':15,'bornBy':'cooperative'},'weighedAt':'farmScale','deathsBornBy':'buyer'",
                "'dead':{'heads':'2 head','weight':'6.1 kg'},'rejections':[{'heads':'1 head','weight':'3.3 kg','reason':'injured'}]");

        assertThat(rows(deal, "zh"))
                .containsSubsequence(
                        "净重|650 公斤",
                        "死亡|− 6.1 公斤（2 只），需方承担",
                        "拒收|− 3.3 公斤（1 只），受伤",
                        "验收重量|640.6 公斤",
                        "死亡照付|+ 6.1 公斤",
                        "途中掉秤|× 985/1000，1.5%，供方承担",
                        "计价数量|≈ 637 公斤",
                        "单价|10.2 元/公斤（5.1 元/斤），产地价",
                        "金额算法|646.7 公斤 × 985/1000 × 10.2 元/公斤",
                        "金额|¥6,497.39");
        assertThat(rows(deal, "en"))
                .contains("Quantity paid for|≈ 637 kg", "The amount is|646.7 kg × 985/1000 × 10.2 CNY/kg");
        assertThat(page(deal, "settlement-sheet", "zh")).contains("计价数量印到克；金额不按它算");
        JsonNode reckoning = get("/v1/deals/" + deal + "/settlement-sheet", buyer.token())
                .json()
                .get("reckoning");
        assertThat(reckoning.toString())
                .isEqualTo("{\"counted\":\"646.7 kg\",\"shrink\":\"985/1000\",\"rounded\":true}");
    }

    @Test
    void a_price_a_head_leads_from_heads_to_heads() {
        String deal = id(post(
                "/v1/deals",
                liaison,
                offer(listing(1_000), 200, ",'buyer':'" + buyer.party() + "'").replace("5.10 CNY/jin", "33 CNY/head")));
        new DealRoad(this, liaison).lead(deal, 200, "weigh-in");
        made(act(
                deal,
                "weigh-in",
                liaison,
                "{'on':'2026-12-19','heads':'200 head','dead':{'heads':'3 head'},"
                        + "'rejections':[{'heads':'4 head','reason':'tooLight'}],'acceptors':['王','刘']}"));
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));

        assertThat(rows(deal, "zh"))
                .containsSubsequence(
                        "清点数|200 只",
                        "死亡|− 3 只，供方承担",
                        "拒收|− 4 只，过轻",
                        "验收数|193 只",
                        "计价数量|193 只",
                        "金额算法|193 只 × 33 元/只",
                        "金额|¥6,369.00");
        assertThat(page(deal, "settlement-sheet", "en")).contains("The amount is exactly that product");
    }

    @Test
    void papers_of_what_does_not_live_say_so_in_both_languages() {
        String listing = id(post("/v1/listings", cooperative.token(), APPLES.replace("PRICE", "60 CNY/pack")));
        String deal = id(post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing + "','heads':'40 件','price':'60 CNY/件','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "'}"));
        new DealRoad(this, liaison).lead(deal, 40, "weigh-in");
        made(act(
                deal,
                "weigh-in",
                liaison,
                "{'on':'2026-12-19','gross':'2000 kg','tare':'1000 kg','heads':'40 head','dead':{'heads':'1 head','weight':'25 kg'},"
                        + "'acceptors':['王','刘']}"));
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));

        assertThat(page(deal, "deal-sheet", "zh"))
                .contains("苹果", "40 件", "60 元/件，产地价", "途中损耗")
                .doesNotContain("养殖场", "死亡", "羽", "只");
        assertThat(page(deal, "weigh-ticket", "zh")).contains("损耗", "1 件，25 公斤").doesNotContain("死亡", "头", "羽");
        assertThat(page(deal, "settlement-sheet", "zh"))
                .contains("− 1 件，供方承担", "39 件 × 60 元/件", "¥2,340.00", "产地价")
                .doesNotContain("死亡", "养殖场", "羽");
        for (String paper : List.of("deal-sheet", "weigh-ticket", "settlement-sheet")) {
            assertThat(page(deal, paper, "en"))
                    .as(paper)
                    .contains("packs")
                    .doesNotContainPattern(Pattern.compile("[Dd]ead\\b|\\bhead\\b|\\{[a-z0-9]+}|[Dd]eaths"));
        }
    }

    /** A deal of 200 broilers, 650 kg on the scale. */
    private String settled(String conditions, String lost) {
        String deal = id(post(
                "/v1/deals",
                liaison,
                offer(listing(1_000), 200, ",'buyer':'" + buyer.party() + "','conditions':{" + conditions + "}")));
        new DealRoad(this, liaison).lead(deal, 200, "weigh-in");
        String body = DealRoad.body("weigh-in", 200).replaceFirst("}$", "," + lost + "}");
        made(act(deal, "weigh-in", liaison, body));
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));
        return deal;
    }

    private String page(String deal, String paper, String language) {
        return get("/v1/deals/" + deal + "/" + paper + ".html?lang=" + language, liaison)
                .response()
                .body()
                .replaceAll("(?s)^.*<main>", "");
    }

    /** Label and value of every row. */
    private List<String> rows(String deal, String language) {
        return Pattern.compile("<th[^>]*>([^<]*)</th><td>([^<]*)</td>")
                .matcher(page(deal, "settlement-sheet", language))
                .results()
                .map(row -> row.group(1) + "|" + row.group(2))
                .toList();
    }
}
