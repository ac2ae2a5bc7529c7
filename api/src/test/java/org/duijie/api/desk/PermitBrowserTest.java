package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A quarantine certificate is entered where its lack is seen: on the page of the deal, and where a step is refused. */
@Tag("thorough")
class PermitBrowserTest extends DeskWalk {
    private String deal = "";

    PermitBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void agreed() {
        chromium.clock(clock().instant());
        chromium.open(address("/"));
        deal = made(post(
                        "/v1/deals",
                        buyer.token(),
                        "{'listing':'" + offered() + "','intent':'" + wanted()
                                + "','heads':'200 head','price':'5.20 CNY/jin','pickUpOn':'2026-12-19'}"))
                .get("id")
                .textValue();
        made(post("/v1/deals/" + deal + "/accept", cooperative.token(), "{}", "If-Match", "\"1\""));
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_dialogue_that_confirms_takes_the_missing_certificate() throws IOException {
        enter("联络员");
        page("deal/" + deal);
        chromium.sees("的检疫证还没填");
        shoot("deal-permit-missing");
        chromium.tap("确认");
        chromium.tap("确认 1 笔");
        chromium.sees("还没有检疫证");
        chromium.tap("填检疫证");
        chromium.type("证号", "JY-2026-0117");
        chromium.tap("记下");
        chromium.sees("检疫证记下了");
        chromium.tap("知道了");
        chromium.sees("证号 JY-2026-0117，12月19日（周六）有效");
        chromium.tap("确认");
        chromium.tap("确认 1 笔");

        chromium.sees("已确认");
        assertThat(made(get("/v1/deals/" + deal, liaison))
                        .at("/confirmation/permit/number")
                        .textValue())
                .isEqualTo("JY-2026-0117");
    }

    @Test
    void what_looks_like_no_certificate_or_plate_is_asked_once_and_corrected_later() throws IOException {
        enter("联络员");
        page("deal/" + deal);
        chromium.tap("填检疫证");
        chromium.type("证号", "哈哈哈");
        chromium.tap("记下");
        chromium.sees("“哈哈哈”里没有数字，不像证号");
        chromium.tap("没写错，照这样记");
        chromium.sees("证号哈哈哈");
        chromium.tap("更正证号");
        chromium.sees("合作社的检疫证");
        chromium.type("证号", "JY-2026-0117");
        chromium.tap("记下");
        chromium.sees("证号 JY-2026-0117");
        chromium.tap("确认");
        chromium.tap("确认 1 笔");
        chromium.sees("已确认");
        chromium.tap("装车");
        chromium.type("车牌号", "火箭");
        chromium.tap("装好了（1 笔）");
        chromium.sees("“火箭”不像车牌");
        shoot("plate-doubt");
        chromium.tap("没写错，照这样记");
        chromium.sees("检疫证 JY-2026-0117");
        chromium.tap("更正");
        chromium.type("车牌号", "豫M12345");
        chromium.type("检疫证号", "JY-2026-0118");
        shoot("load-correct");
        chromium.tap("改过来");
        chromium.sees("检疫证 JY-2026-0118");

        JsonNode load = made(get("/v1/deals/" + deal, liaison)).at("/loads/0/loading");
        assertThat(load.get("vehicle").textValue()).isEqualTo("豫M12345");
        assertThat(load.at("/permit/number").textValue()).isEqualTo("JY-2026-0118");
        assertThat(chromium.text()).contains("更正车牌或检疫证");
    }

    @Test
    void a_cooperative_enters_the_certificate_of_its_own_stock_on_the_page_of_the_deal() {
        enter("合作社");
        page("deal/" + deal);
        chromium.sees("的检疫证还没填");
        chromium.tap("填检疫证");
        chromium.type("证号", "JY-2026-0118");
        chromium.tap("记下");

        chromium.sees("证号 JY-2026-0118，12月19日（周六）有效");
        chromium.tap("English");
        chromium.sees("No. JY-2026-0118, valid on");
    }
}
