package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A weight that is far from what was agreed, and the money that it comes to. */
class WeighingBrowserTest extends DeskWalk {
    private static final String PLACE = "'at':{'lat':34.52,'lon':110.88}";

    WeighingBrowserTest() {
        super(360);
    }

    @BeforeEach
    void setTheClock() {
        chromium.clock(clock().instant());
    }

    @Test
    void a_liaison_is_asked_about_a_weight_far_from_the_agreed_one_and_sees_sums_of_money() throws IOException {
        String deal = onTheRoad();
        chromium.open(address("/"));
        enter("联络员");
        page("deal/" + deal);
        chromium.tap("过磅");
        chromium.type("毛重（公斤）", "1350");
        chromium.type("皮重（公斤）", "50");
        chromium.type("验收人", "王主任、刘师傅");
        chromium.tap("记下过磅");
        chromium.sees("净重 2,600 斤（1,300 公斤），照约定大约 1,240 斤（620 公斤），多了不止 10 %");
        shoot("weigh-doubt");
        assertThat(read(deal).get("state").textValue()).isEqualTo("collected");

        chromium.type("毛重（公斤）", "1350斤");
        chromium.type("皮重（公斤）", "50斤");
        chromium.tap("记下过磅");
        chromium.sees("结算");
        assertThat(read(deal).at("/weighIns/0/net").textValue()).isEqualTo("650 kg");
        page("deals/weighed");
        chromium.sees("过磅算下来一共 6,760 元");
        chromium.eval("document.querySelector('td button').click()");
        chromium.tap("结算 1 笔");
        chromium.sees("要收款");
        page("deals/unpaid");
        chromium.sees("还没收的一共 6,760 元");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_weight_that_is_far_and_right_is_entered_after_the_question_and_the_deal_keeps_the_warning() {
        String deal = onTheRoad();
        chromium.open(address("/"));
        enter("联络员");
        page("deal/" + deal);
        chromium.tap("过磅");
        chromium.type("毛重（公斤）", "550");
        chromium.type("皮重（公斤）", "50");
        chromium.type("验收人", "王主任、刘师傅");
        chromium.tap("记下过磅");
        chromium.sees("少了不止 10 %");
        chromium.tap("数字没错，照这样记");
        chromium.sees("结算");

        assertThat(read(deal).at("/warnings/0/code").textValue()).isEqualTo("OUT_OF_TOLERANCE");
    }

    @Test
    void a_buyer_sees_that_a_weight_is_far_before_anybody_accepts_it() {
        String deal = onTheRoad();
        chromium.open(address("/"));
        enter("采购方");
        page("deal/" + deal);
        chromium.sees("货在路上");
        chromium.type("毛重", "1350");
        chromium.type("皮重", "50");
        chromium.type("验收人二", "刘师傅");
        chromium.tap("核对");
        chromium.sees("多了不止 10 %");
        assertThat(read(deal).get("state").textValue()).isEqualTo("collected");
    }

    private JsonNode read(String deal) {
        return made(get("/v1/deals/" + deal, liaison));
    }

    private String onTheRoad() {
        String listing = made(post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'poultry/broiler','stock':'8000 只','unitWeight':{'min':'3 kg','max':'3.2 kg'},"
                                + "'ask':'4.80 CNY/jin','from':'2026-12-19','to':'2026-12-24',"
                                + "'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'A','from':'2026-12-19',"
                                + "'to':'2026-12-22'}]," + PLACE + "}"))
                .get("id")
                .textValue();
        String deal = made(post(
                        "/v1/deals",
                        buyer.token(),
                        "{'listing':'" + listing + "','heads':'200 head','price':'5.20 CNY/jin',"
                                + "'pickUpOn':'2026-12-19'," + PLACE + "}"))
                .get("id")
                .textValue();
        String path = "/v1/deals/" + deal;
        made(post(path + "/accept", cooperative.token(), "{}", "If-Match", "\"1\""));
        made(post(path + "/confirm", liaison, "{'permit':'JY-1'}", "If-Match", "\"2\""));
        made(post(
                path + "/collect",
                cooperative.token(),
                "{'on':'2026-12-19','heads':'200 head','vehicle':'豫M12345'}",
                "If-Match",
                "\"3\""));
        return deal;
    }
}
