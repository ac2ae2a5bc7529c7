package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A liaison changes an entry of somebody who called, and sees first what deals it has. */
@Tag("thorough")
class EntryBrowserTest extends DeskWalk {
    EntryBrowserTest() {
        super(360);
    }

    @Test
    void a_listing_and_an_intent_are_changed_with_their_deals_in_view() throws IOException {
        chromium.clock(clock().instant());
        String listing = offered();
        String intent = wanted();
        made(post(
                "/v1/deals",
                buyer.token(),
                "{'listing':'" + listing + "','intent':'" + intent
                        + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-20'}"));
        chromium.open(address("/"));
        enter("联络员");
        chromium.tap("阳平镇娄底村养殖合作社");
        chromium.sees("名下的成交：1 笔");
        chromium.type("要价", "4块6一斤");
        chromium.type("一共多少", "100");
        chromium.type("哪天起能拉", "2026-12-21");
        chromium.sees("提货日不在新的日期内");
        chromium.tap("就这样改");
        chromium.sees("已有成交占用");
        chromium.type("一共多少", "9000");
        chromium.type("备注", "货好");
        shoot("entry-listing");
        chromium.tap("就这样改");
        chromium.sees("2026-0001");
        chromium.sees("好了");
        shoot("entry-saved");
        JsonNode changed = made(get("/v1/listings/" + listing, liaison));
        assertThat(changed.at("/exact/ask").textValue()).isEqualTo("9.2 CNY/kg");
        assertThat(changed.get("heads").intValue()).isEqualTo(9000);
        assertThat(changed.get("note").textValue()).isEqualTo("货好");

        page("entry/intents/" + intent);
        chromium.type("最多出多少钱", "月亮");
        chromium.tap("就这样改");
        chromium.waitFor("document.querySelector('[aria-invalid=true]') !== null", "an error at its field");
        chromium.type("最多出多少钱", "5块5一斤");
        chromium.tap("就这样改");
        chromium.sees("好了");
        assertThat(made(get("/v1/intents/" + intent, liaison)).at("/exact/bid").textValue())
                .isEqualTo("11 CNY/kg");
        chromium.tap("English");
        chromium.sees("Deals under it: 1");
        assertThat(chromium.text()).doesNotContain("undefined", "entry.", "[object");
        assertThat(chromium.complaints()).isEmpty();
    }
}
