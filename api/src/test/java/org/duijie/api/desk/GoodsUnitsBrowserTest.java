package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cabbage by weight and eggs in boxes, from the listing to the settlement: every page says them in their own unit. */
@Tag("thorough")
class GoodsUnitsBrowserTest extends DeskWalk {
    private static final String[] NEVER = {
        "undefined", "[object", "NaN", "棵", "7,500 件", "7,500 个", "50 枚", "7,550", "元/件", "元/个", "死了"
    };
    private static final String[] NEVER_IN_ENGLISH = {"undefined", "[object", "NaN", " head", "dead", "斤", "元", "7,550"
    };

    private String cabbage;
    private String eggs;

    GoodsUnitsBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void open() {
        cabbage = listed("'product':'vegetable/chinese-cabbage','stock':'30000 斤','ask':'0.80 CNY/kg'");
        eggs = listed("'product':'egg/chicken','stock':'100 箱','container':{'name':'箱','holds':'360 枚'},"
                + "'unitWeight':{'min':'50 g','max':'60 g'},'ask':'190 元/箱'");
        chromium.clock(clock().instant());
        chromium.open(address("/"));
    }

    @Test
    void loading_and_weighing_take_and_show_the_unit_of_the_goods() {
        String byWeight = confirmed(cabbage, "7500 pack", "0.84 CNY/kg");
        enter("合作社");
        page("deal/" + byWeight);
        says("15,000 斤（7,500 公斤）", "0.42 元/斤");
        chromium.tap("装好一车");
        chromium.sees("装了多少（斤）");
        assertThat(field("装了多少")).isEqualTo("15000 斤");
        load("5001", "豫M11111");
        chromium.sees("2501 ");
        load("5000", "豫M11111");
        says("装了 5,000 斤（2,500 公斤）", "还有 10,000 斤（5,000 公斤）");
        chromium.tap("装好一车");
        load("1万斤", "豫M22222");
        says("装了 10,000 斤（5,000 公斤）");
        assertThat(loaded(byWeight)).containsExactly("2500 pack", "5000 pack");

        leave();
        enter("采购方");
        page("deal/" + byWeight);
        chromium.sees("点了多少（斤）");
        assertThat(chromium.text()).doesNotContain("死了");
        assertThat(field("点了多少")).isEqualTo("5000 斤");
        says("大白菜 15,000 斤", "0.42 元/斤");
    }

    @Test
    void cabbage_by_weight_is_accepted_settled_and_printed_as_weight() {
        String byWeight = confirmed(cabbage, "7500 pack", "0.84 CNY/kg");
        enter("合作社");
        page("deal/" + byWeight);
        chromium.tap("装好一车");
        load("15000", "豫M11111");
        says("装了 15,000 斤（7,500 公斤）");

        leave();
        enter("采购方");
        page("deal/" + byWeight);
        chromium.sees("点了多少（斤）");
        chromium.type("毛重", "10000");
        chromium.type("皮重", "2550");
        chromium.type("点了多少", "14900");
        chromium.type("验收人一", "王主任");
        chromium.type("验收人二", "刘师傅");
        chromium.tap("核对");
        says("点了 14,900 斤（7,450 公斤）");
        chromium.tap("王主任：对，验收");
        chromium.tap("刘师傅：对，验收");
        chromium.sees("验收人：王主任");
        settle(byWeight);
        page("");
        page("deal/" + byWeight);
        says("14,900 斤（7,450 公斤）", "6,258 元");
        for (String paper : new String[] {"deal-sheet", "weigh-ticket", "settlement-sheet"}) {
            chromium.open(address("/v1/deals/" + byWeight + "/" + paper + ".html?lang=zh"));
            chromium.sees("公斤");
            assertThat(chromium.text()).as(paper).doesNotContain("件", "undefined", byWeight);
        }
        assertThat(chromium.text()).contains("7,450 公斤", "¥6,258.00", "0.84 元/公斤（0.42 元/斤）");
    }

    @Test
    void trucks_that_are_loaded_together_each_have_their_plate() {
        String first = confirmed(cabbage, "2500 pack", "0.84 CNY/kg");
        String second = confirmed(eggs, "40 箱", "190 CNY/pack");
        enter("联络员");
        page("deals/confirmed");
        chromium.tap("装车 2 笔");
        chromium.type("车牌号，第 2026-0001 号", "豫M11111");
        assertThat(field("车牌号，第 2026-0002 号")).isEqualTo("豫M11111");
        chromium.type("车牌号，第 2026-0002 号", "");
        chromium.tap("装好了（2 笔）");
        chromium.sees("写车牌");
        chromium.type("车牌号，第 2026-0002 号", "豫M22222");
        chromium.tap("装好了（2 笔）");
        chromium.sees("办好 2 笔");

        assertThat(vehicle(first)).isEqualTo("豫M11111");
        assertThat(vehicle(second)).isEqualTo("豫M22222");
    }

    private String vehicle(String deal) {
        return made(get("/v1/deals/" + deal, liaison))
                .at("/loads/0/loading/vehicle")
                .textValue();
    }

    @Test
    void eggs_are_boxes_from_the_listing_to_the_settlement_in_both_languages() {
        String boxes = confirmed(eggs, "40 箱", "190 CNY/pack");
        enter("合作社");
        page("deal/" + boxes);
        says("40 箱", "190.00 元/箱");
        chromium.tap("装好一车");
        chromium.sees("装了多少（箱）");
        assertThat(field("装了多少")).isEqualTo("40 箱");
        load("40", "豫M33333");
        says("装了 40 箱");

        leave();
        enter("采购方");
        page("deal/" + boxes);
        chromium.sees("点了多少（箱）");
        chromium.type("验收人一", "王主任");
        chromium.type("验收人二", "刘师傅");
        chromium.tap("核对");
        says("点了 40 箱");
        chromium.tap("王主任：对，验收");
        chromium.tap("刘师傅：对，验收");
        chromium.sees("验收人：王主任");
        settle(boxes);
        page("");
        page("deal/" + boxes);
        says("鸡蛋 40 箱", "7,600 元");
        leave();
        both(boxes);
    }

    private void both(String boxes) {
        enter("联络员");
        says("大白菜 30,000 斤", "鸡蛋 60 箱", "190.00 元/箱", "0.40 元/斤");
        page("deal/" + boxes);
        says("40 箱", "190.00 元/箱");
        page("deals/unpaid");
        says("鸡蛋", "40 箱", "190.00 元/箱");
        chromium.tap("English");
        for (String[] each : new String[][] {
            {"deals/unpaid", "40 boxes"},
            {"deal/" + boxes, "190.00 yuan/box"},
            {"", "60 boxes"},
            {"", "15,000 kg (30,000 jin)"}
        }) {
            page(each[0]);
            chromium.sees(each[1]);
            assertThat(chromium.text()).as(each[0]).doesNotContain(NEVER_IN_ENGLISH);
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private void settle(String deal) {
        String path = "/v1/deals/" + deal;
        String version = made(get(path, liaison)).get("version").asText();
        made(send("POST", path + "/settle", liaison, "{'dueOn':'2026-12-30'}", "If-Match", "\"" + version + "\""));
    }

    /** The page shows all of these, and no hidden count. */
    private void says(String... shown) {
        for (String each : shown) {
            chromium.sees(each);
        }
        assertThat(chromium.text()).doesNotContain(NEVER);
    }

    private String field(String label) {
        return chromium.eval("[...document.querySelectorAll('label')].filter(e => e.innerText.includes('" + label
                        + "'))[0].control.value")
                .textValue();
    }

    private void load(String amount, String plate) {
        chromium.type("哪天装的", "2026-12-19");
        chromium.type("装了多少", amount);
        chromium.type("车牌", plate);
        chromium.tap("记下这一车");
    }

    private String listed(String goods) {
        return made(post(
                        "/v1/listings",
                        cooperative.token(),
                        "{" + goods + ",'from':'2026-12-19','to':'2026-12-30','at':{'lat':34.5,'lon':110.9}}"))
                .get("id")
                .textValue();
    }

    private String confirmed(String listing, String amount, String price) {
        JsonNode deal = made(post(
                "/v1/deals",
                buyer.token(),
                "{'listing':'" + listing + "','heads':'" + amount + "','price':'" + price
                        + "','pickUpOn':'2026-12-19','at':{'lat':34.52,'lon':110.89}}"));
        String path = "/v1/deals/" + deal.get("id").textValue();
        made(send("POST", path + "/accept", cooperative.token(), "{}", "If-Match", "\"1\""));
        made(send("POST", path + "/confirm", liaison, "{}", "If-Match", "\"2\""));
        return deal.get("id").textValue();
    }

    private java.util.List<String> loaded(String deal) {
        return made(get("/v1/deals/" + deal, liaison)).get("loads").findValuesAsText("heads").stream()
                .filter(each -> each.endsWith(" pack"))
                .toList();
    }
}
