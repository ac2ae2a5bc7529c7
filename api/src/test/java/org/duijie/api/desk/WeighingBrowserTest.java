package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A weight that is far from what was agreed, and the money that it comes to. */
@Tag("thorough")
class WeighingBrowserTest extends DeskWalk {
    WeighingBrowserTest() {
        super(360);
    }

    @BeforeEach
    void setTheClock() {
        chromium.clock(clock().instant());
    }

    @Test
    void a_liaison_is_asked_about_a_weight_far_from_the_agreed_one_and_sees_sums_of_money() throws IOException {
        String deal = atTheTruck("联络员");
        chromium.tap("过磅");
        chromium.type("验收人", "王主任、刘师傅");
        weighIn("1350", "50");
        chromium.sees("净重 2,600 斤（1,300 公斤），照约定大约 1,240 斤（620 公斤），多了不止 10 %");
        shoot("weigh-doubt");
        assertThat(read(deal).get("state").textValue()).isEqualTo("collected");

        weighIn("1350斤", "50斤");
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
    void an_empty_form_asks_for_the_weight_and_for_who_accepted() {
        String deal = atTheTruck("联络员");
        chromium.tap("过磅");
        chromium.tap("记下过磅");
        chromium.sees("写上毛重，照磅单");
        chromium.type("毛重（公斤）", "700");
        chromium.type("皮重（公斤）", "50");
        chromium.tap("记下过磅");
        chromium.sees("写上谁验收的");
        assertThat(read(deal).get("state").textValue()).isEqualTo("collected");

        chromium.type("验收人", "王主任、刘师傅");
        chromium.tap("记下过磅");
        chromium.sees("结算");

        assertThat(read(deal).at("/weighIns/0/net").textValue()).isEqualTo("650 kg");
    }

    @Test
    void a_part_of_what_is_owed_is_paid_and_the_rest_stays_open() throws IOException {
        String deal = atTheTruck("联络员");
        chromium.tap("过磅");
        chromium.type("验收人", "王主任、刘师傅");
        weighIn("700", "50");
        chromium.tap("结算");
        chromium.tap("结算 1 笔");
        chromium.sees("收款");
        chromium.tap("收款");
        assertThat(chromium.eval("document.querySelector('dialog input').value").textValue())
                .isEqualTo("6760");
        chromium.type("收到多少（元）", "7000");
        chromium.tap("钱到了（1 笔）");
        chromium.sees("写一个数，最多 6,760 元");
        chromium.type("收到多少（元）", "2000");
        chromium.sees("记下以后还剩 4,760 元");
        shoot("part-payment");
        chromium.tap("钱到了（1 笔）");
        page("deals/unpaid");
        chromium.sees("还没收的一共 4,760 元");

        assertThat(read(deal).get("open").textValue()).isEqualTo("4760 CNY");
        assertThat(read(deal).at("/payments/0/amount").textValue()).isEqualTo("2000 CNY");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_weight_that_is_far_and_right_is_entered_after_the_question_and_the_deal_keeps_the_warning() {
        String deal = atTheTruck("联络员");
        chromium.tap("过磅");
        chromium.type("验收人", "王主任、刘师傅");
        weighIn("550", "50");
        chromium.sees("少了不止 10 %");
        chromium.tap("数字没错，照这样记");
        chromium.sees("结算");

        assertThat(read(deal).at("/warnings/0/code").textValue()).isEqualTo("OUT_OF_TOLERANCE");
    }

    @Test
    void a_buyer_sees_that_a_weight_is_far_before_anybody_accepts_it() {
        String deal = atTheTruck("采购方");
        chromium.sees("货在路上");
        chromium.type("毛重", "1350");
        chromium.type("皮重", "50");
        chromium.type("验收人二", "刘师傅");
        chromium.tap("核对");
        chromium.sees("多了不止 10 %");
        assertThat(read(deal).get("state").textValue()).isEqualTo("collected");
    }

    @Test
    void a_wrong_weight_is_weighed_again_by_the_liaison_before_and_after_settling() throws IOException {
        String deal = atTheTruck("联络员");
        chromium.tap("过磅");
        chromium.type("验收人", "王主任、刘师傅");
        weighIn("700", "50");
        chromium.sees("结算");
        chromium.tap("重新过磅");
        chromium.sees("原来的磅单作废");
        assertThat(chromium.eval("[...document.querySelectorAll('dialog input')].map(e => e.value).join(' ')")
                        .textValue())
                .startsWith("700 50 200");
        chromium.type("验收人", "王主任");
        weighIn("690", "50");
        chromium.sees("两");
        chromium.type("验收人", "王主任、刘师傅");
        weighIn("690", "50");
        chromium.waitFor("!document.querySelector('dialog')", "a closed dialogue");
        assertThat(read(deal).get("payable").textValue()).isEqualTo("640 kg");

        chromium.tap("结算");
        chromium.tap("结算 1 笔");
        chromium.sees("收款");
        chromium.tap("重新过磅");
        chromium.sees("先冲销结算");
        shoot("weigh-again");
        weighIn("680", "50");
        chromium.waitFor("!document.querySelector('dialog')", "a closed dialogue");
        chromium.tap("结算");
        chromium.tap("结算 1 笔");
        chromium.sees("收款");

        assertThat(read(deal).get("payable").textValue()).isEqualTo("630 kg");
        assertThat(read(deal).get("open").textValue()).isEqualTo("6552 CNY");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_liaison_enters_what_a_truck_took_and_the_rest_goes_in_another_or_stays() throws IOException {
        String deal = atTheFarm();
        chromium.open(address("/"));
        enter("联络员");
        page("deal/" + deal);
        chromium.tap("装车");
        chromium.type("装了多少", "120");
        chromium.type("车牌", "豫M12345");
        chromium.tap("装好了（1 笔）");
        chromium.sees("还有 80 只没装");
        shoot("loaded-in-part");
        chromium.tap("再装一车");
        chromium.type("装了多少", "84");
        chromium.type("车牌", "豫M67890");
        chromium.tap("装好了（1 笔）");
        chromium.waitFor("!document.querySelector('dialog')", "a closed dialogue");
        assertThat(read(deal).at("/heads/extra").intValue()).isEqualTo(4);
        assertThat(read(deal).get("loads")).hasSize(2);
        assertThat(chromium.text()).doesNotContain("没装", "剩下的不要了");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void what_was_not_loaded_goes_back_when_the_liaison_says_so() {
        String deal = atTheFarm();
        chromium.open(address("/"));
        enter("联络员");
        page("deal/" + deal);
        chromium.tap("装车");
        chromium.type("装了多少", "120");
        chromium.type("车牌", "豫M12345");
        chromium.tap("装好了（1 笔）");
        chromium.tap("剩下的不要了");
        chromium.sees("没装车的退回给合作社");
        chromium.tap("不要了");
        chromium.waitFor("!document.querySelector('dialog')", "a closed dialogue");

        assertThat(read(deal).at("/heads/released").intValue()).isEqualTo(80);
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Signs in by a door, goes to a deal whose goods are on the road, and returns its id. */
    private String atTheTruck(String who) {
        String deal = onTheRoad();
        chromium.open(address("/"));
        enter(who);
        page("deal/" + deal);
        return deal;
    }

    private void weighIn(String gross, String tare) {
        chromium.type("毛重（公斤）", gross);
        chromium.type("皮重（公斤）", tare);
        chromium.tap("记下过磅");
    }

    private JsonNode read(String deal) {
        return made(get("/v1/deals/" + deal, liaison));
    }
}
