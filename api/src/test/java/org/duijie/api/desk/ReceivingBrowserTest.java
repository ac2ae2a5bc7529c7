package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.duijie.api.qr.QrReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How two people of a buyer accept a truck, on one phone or on two. */
@Tag("thorough")
class ReceivingBrowserTest extends DeskWalk {
    ReceivingBrowserTest() {
        super(360);
    }

    @BeforeEach
    void setTheClock() {
        chromium.clock(clock().instant());
    }

    @Test
    void two_people_accept_a_truck_one_after_the_other_and_it_is_sent_once() throws IOException {
        String deal = onTheRoad();
        enter();
        chromium.open(address("/#/deal/" + deal));
        chromium.sees("货在路上");
        chromium.type("毛重", "一车");
        chromium.tap("核对");
        chromium.sees("请写毛重和皮重");
        chromium.sees("要两个不同的人验收");
        chromium.type("毛重", "700");
        chromium.type("皮重", "50");
        chromium.type("验收人二", "刘师傅");
        chromium.tap("有不合格的，拒收");
        chromium.sees("去掉");
        chromium.type("拒收多少", "2");
        chromium.type("拒收的一共多重", "6.2");
        chromium.tap("核对");
        chromium.sees("净重 650 公斤");
        shoot("buyer-accept");
        chromium.tap("对，验收");
        assertThat(stateOf(deal)).isEqualTo("collected");
        chromium.tap("刘师傅：对，验收");

        chromium.sees("验收好了");
        shoot("buyer-deal");
        JsonNode weighed = made(get("/v1/deals/" + deal, buyer.token())).at("/weighIns/0");
        assertThat(weighed.get("net").textValue()).isEqualTo("650 kg");
        assertThat(weighed.at("/rejections/0/reason").textValue()).isEqualTo("sick");
        assertThat(weighed.get("acceptors")).hasSize(2);
    }

    @Test
    void two_people_accept_a_truck_on_two_phones() throws IOException {
        String deal = onTheRoad();
        enter();
        chromium.open(address("/#/deal/" + deal));
        chromium.sees("货在路上");
        chromium.type("毛重", "700");
        chromium.type("皮重", "50");
        chromium.tap("有不合格的，拒收");
        chromium.type("拒收多少", "2");
        chromium.type("拒收的一共多重", "6.2");
        chromium.tap("另一位用自己的手机验收");
        chromium.waitFor("document.querySelector('.qr') !== null", "a code to scan");
        shoot("buyer-hand");
        String scanned = QrReader.read(chromium.eval(
                        "decodeURIComponent(document.querySelector('.qr').src.slice('data:image/svg+xml,'.length))")
                .asText());
        chromium.open(scanned);
        chromium.sees("要两个不同的人验收");
        assertThat(stateOf(deal)).isEqualTo("collected");

        chromium.forgetCookies();
        chromium.open(address(linkOf("刘师傅")));
        chromium.tap("登录");
        chromium.sees("我要买的");
        chromium.open(scanned);
        chromium.sees("净重 650 公斤");
        assertThat(chromium.text()).contains("拒收", "✓ 某人");
        shoot("buyer-second");
        chromium.tap("刘师傅：对，验收");

        chromium.sees("验收好了");
        JsonNode weighed = made(get("/v1/deals/" + deal, buyer.token())).at("/weighIns/0");
        assertThat(weighed.get("net").textValue()).isEqualTo("650 kg");
        assertThat(weighed.at("/rejections/0/reason").textValue()).isEqualTo("sick");
        assertThat(weighed.get("acceptors").toString()).isEqualTo("[\"某人\",\"刘师傅\"]");
        chromium.open(scanned);
        chromium.sees("这一车已经验收过了");
        assertThat(chromium.complaints()).isEmpty();
    }

    private String linkOf(String name) {
        String user = made(post("/v1/users", liaison, "{'party':'" + buyer.party() + "','name':'" + name + "'}"))
                .get("id")
                .textValue();
        return made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
    }

    private String stateOf(String deal) {
        return made(get("/v1/deals/" + deal, buyer.token())).get("state").textValue();
    }

    private void enter() {
        chromium.open(address("/"));
        enter("采购方");
    }
}
