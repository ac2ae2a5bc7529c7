package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cabbage by weight, and apples in boxes: papers, reports, calendars and refusals say no pack that nobody named. */
class LooseGoodsTest extends DealTest {
    private static final String[] NEVER = {"件", "7,500 个", "棵", "pack", "head", "{", "7,500 公斤，约"};

    @Test
    void the_papers_of_goods_by_weight_say_weights_alone() {
        String deal = weighed(listed(cabbage()), "7500 公斤", "0.84 CNY/kg", "100 公斤");
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));

        for (String paper : List.of("deal-sheet", "weigh-ticket", "settlement-sheet")) {
            assertThat(page(deal, paper, "zh")).as(paper).contains("7,500 公斤").doesNotContain(NEVER);
            assertThat(page(deal, paper, "en"))
                    .as(paper)
                    .contains("7,500 kg")
                    .doesNotContain("pack", "piece", "head", "{", "expected");
        }
        assertThat(page(deal, "deal-sheet", "zh"))
                .contains("数量</th><td>7,500 公斤（15,000 斤）", "0.84 元/公斤（0.42 元/斤）", "重量允许偏差")
                .doesNotContain("单重", "预计总重");
        assertThat(page(deal, "weigh-ticket", "zh"))
                .contains("净重</th><td>7,500 公斤", "拒收</th><td>100 公斤，变质", "验收重量</th><td>7,400 公斤")
                .doesNotContain("到货数量", "验收数量", "100 公斤（200 斤）");
        assertThat(page(deal, "settlement-sheet", "zh"))
                .contains("拒收</th><td>− 100 公斤，变质", "7,400 公斤", "¥6,216.00")
                .doesNotContain("（200 斤）");
    }

    @Test
    void a_price_for_a_kilogram_said_as_a_pack_is_a_price_by_weight_on_papers() {
        String deal = made(propose(listed(cabbage()), "7500 pack", "0.84 CNY/pack"))
                .get("id")
                .textValue();

        assertThat(page(deal, "deal-sheet", "zh"))
                .contains("0.84 元/公斤（0.42 元/斤）")
                .doesNotContain("元/件");
    }

    @Test
    void containers_that_people_named_stand_with_the_weight_that_they_hold() {
        String apples =
                listed("'product':'苹果','stock':'3000 箱','container':{'name':'箱','holds':'20 斤'},'ask':'60 CNY/箱'");
        String deal = made(propose(apples, "2000 箱", "60 CNY/箱")).get("id").textValue();

        assertThat(page(deal, "deal-sheet", "zh"))
                .contains("数量</th><td>2,000 箱（40,000 斤）", "60 元/箱")
                .doesNotContain("件");
        assertThat(page(deal, "deal-sheet", "en")).contains("2,000 boxes (20,000 kg)", "60 CNY/box");
    }

    @Test
    void papers_name_the_place_and_short_numbers_and_no_ids() {
        String deal = weighed(listed(cabbage()), "7500 公斤", "0.84 CNY/kg", "0 公斤");
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));
        made(act(deal, "pay", liaison, "{'paidOn':'2026-12-19','amount':'100 CNY'}"));

        for (String paper : List.of("deal-sheet", "weigh-ticket", "settlement-sheet")) {
            String path = "/v1/deals/" + deal + "/" + paper + ".html?lang=zh";
            assertThat(get(path, liaison).response().body())
                    .as(paper)
                    .contains(deal(deal).get("number").textValue())
                    .doesNotContainPattern("[a-z]{3}_[0-9A-Za-z]{10}");
        }
    }

    @Test
    void too_much_of_goods_by_weight_is_refused_in_kilograms() {
        String listing = listed(cabbage());

        Got refused =
                send("POST", "/v1/deals", liaison, body(listing, "16000 公斤", "0.84 CNY/kg"), "Accept-Language", "zh");

        assertThat(refused.response().body()).contains("16000 公斤", "15000 公斤").doesNotContain("件", "pack");
    }

    @Test
    void a_load_beyond_what_is_agreed_is_refused_in_kilograms() {
        String deal = made(propose(listed(cabbage()), "7500 公斤", "0.84 CNY/kg"))
                .get("id")
                .textValue();
        new DealRoad(this, liaison).ofPacks().lead(deal, 7500, "collect");

        String version = get("/v1/deals/" + deal, liaison).header("ETag");
        Got refused = send(
                "POST",
                "/v1/deals/" + deal + "/collect",
                liaison,
                "{'on':'2026-12-19','heads':'8000 公斤','vehicle':'豫M1'}",
                "Accept-Language",
                "zh",
                "If-Match",
                version);

        assertThat(refused.response().body()).contains("装了 8000 公斤，最多只能装 7650 公斤：约定 7500 公斤");
    }

    @Test
    void a_quote_says_in_what_the_goods_are_counted() {
        listed(cabbage());

        JsonNode quote = made(post(
                "/v1/quotes",
                buyer.token(),
                "{'intent':{'products':['大白菜'],'demand':'1000 斤','bid':'1.20 CNY/kg',"
                        + "'from':'2026-12-19','to':'2026-12-30','at':{'lat':34.52,'lon':110.89}}}"));

        assertThat(quote.at("/lines/0/pack").textValue()).isEqualTo("1 kg");
        assertThat(quote.at("/lines/0/heads").longValue()).isEqualTo(500);
    }

    @Test
    void the_report_for_a_chat_the_spreadsheets_and_the_calendar_say_weights() {
        String listing = listed(cabbage());
        String campaign = id(post("/v1/campaigns", liaison, "{'name':'白菜','from':'2026-12-19','to':'2026-12-31'}"));
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + listing + "']}",
                "If-Match",
                "\"1\""));
        weighed(listing, "7500 公斤", "0.84 CNY/kg", "100 公斤");

        assertThat(text("/v1/campaigns/" + campaign + "/report.txt?lang=zh"))
                .contains("大白菜：供应 30,000 斤，已对接 15,000 斤；已交付 14,800 斤", "还剩 15,000 斤；途中损耗 0 斤，拒收 200 斤")
                .doesNotContain("件：", " 件", "棵");
        assertThat(text("/v1/campaigns/" + campaign + "/report.csv?lang=zh"))
                .contains("productOffered,大白菜,,,,,,15000,", "productRejected,大白菜,,,,,,100,")
                .doesNotContain("件,", "15000,公斤,");
        assertThat(text("/v1/campaigns/" + campaign + "/sales.csv?lang=zh"))
                .contains("大白菜,,,15000,,7400,")
                .doesNotContain(",件,", ",公斤,");
        String token = made(post("/v1/tokens", liaison, "{'scopes':['calendar']}"))
                .get("token")
                .textValue();
        String calendar =
                get("/v1/pick-ups.ics?lang=zh&token=" + token, "").response().body();
        assertThat(calendar.replace("\r\n ", "").replace("\\,", ","))
                .contains("大白菜 15,000 斤")
                .doesNotContain("件");
    }

    @Test
    void boxes_of_a_weight_stand_with_it_in_the_report_for_a_chat() {
        String listing =
                listed("'product':'苹果','stock':'3000 箱','container':{'name':'箱','holds':'20 斤'},'ask':'60 CNY/箱'");
        String campaign = id(post("/v1/campaigns", liaison, "{'name':'苹果','from':'2026-12-19','to':'2026-12-31'}"));
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + listing + "']}",
                "If-Match",
                "\"1\""));

        assertThat(text("/v1/campaigns/" + campaign + "/report.txt?lang=zh")).contains("供应 3,000 箱（60,000 斤）");
    }

    private String text(String path) {
        return get(path, liaison).response().body();
    }

    private static String cabbage() {
        return "'product':'vegetable/chinese-cabbage','stock':'30000 斤','ask':'0.80 CNY/kg'";
    }

    private String listed(String goods) {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                "{" + goods + ",'from':'2026-12-19','to':'2026-12-30','at':{'lat':34.5,'lon':110.9}}"));
    }

    private Got propose(String listing, String heads, String price) {
        return post("/v1/deals", liaison, body(listing, heads, price));
    }

    private String body(String listing, String heads, String price) {
        return "{'listing':'" + listing + "','heads':'" + heads + "','price':'" + price
                + "','pickUpOn':'2026-12-19','buyer':'" + buyer.party() + "'}";
    }

    private String weighed(String listing, String heads, String price, String rejected) {
        String deal = made(propose(listing, heads, price)).get("id").textValue();
        new DealRoad(this, liaison).ofPacks().lead(deal, 7500, "weigh-in");
        made(act(
                deal,
                "weigh-in",
                liaison,
                "{'on':'2026-12-19','gross':'10000 kg','tare':'2500 kg','heads':'" + heads
                        + "','rejections':[{'heads':'"
                        + rejected + "','weight':'" + rejected.replace(" 公斤", " kg")
                        + "','reason':'spoiled'}],'acceptors':['王','刘']}"));
        return deal;
    }

    private String page(String deal, String paper, String language) {
        return get("/v1/deals/" + deal + "/" + paper + ".html?lang=" + language, liaison)
                .response()
                .body()
                .replaceAll("(?s)^.*<main>|</?t?head(er)?>", "");
    }
}
