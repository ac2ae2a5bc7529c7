package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cabbage sold by weight: loading and acceptance take it and say it by weight. */
class GoodsUnitsBrowserTest extends DeskWalk {
    private static final String[] NEVER = {
        "undefined", "[object", "NaN", "棵", "7,500 件", "7,500 个", "50 枚", "7,550", "元/件", "元/个", "死了"
    };

    private String cabbage;

    GoodsUnitsBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void open() {
        cabbage = listed("'product':'vegetable/chinese-cabbage','stock':'30000 斤','ask':'0.80 CNY/kg'");
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
