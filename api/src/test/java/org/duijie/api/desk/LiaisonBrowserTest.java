package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The liaison's pages in a real browser, and the founding case through three people. */
class LiaisonBrowserTest extends DeskWalk {
    private static final int MOST_TAPS_TO_DEALS = 12;
    private static final int MOST_FIELDS = 6;
    private static final Map<String, String> ENGLISH = Map.of(
            "", "Match now",
            "round", "Would sell",
            "deals", "Answer",
            "calls", "No answer yet. Calls: 2, deals: 1",
            "enter/buy", "Who wants to buy?",
            "enter/paste", "Read it",
            "report", "There is no campaign yet");

    private int taps;

    LiaisonBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void open() {
        chromium.clock(clock().instant());
        chromium.open(address("/"));
    }

    @Test
    void the_founding_case_goes_through_three_people_from_an_offer_to_a_confirmed_deal() throws IOException {
        offers();
        wants();
        enter("联络员");
        taps = 0;
        tap("对接一次");
        chromium.sees("正在对接");
        assertThat(app.roundWork().doNext()).isTrue();
        chromium.sees("能卖出");
        assertThat(chromium.text()).contains("260 只", "5.05 元/斤", "没卖掉的货").doesNotContain("lst_", "int_");
        shoot("plan");
        tap("采纳 1 笔");
        shoot("adopt");
        tap("去问双方");
        chromium.sees("已采纳 1 笔");
        assertThat(taps).isLessThanOrEqualTo(MOST_TAPS_TO_DEALS);

        leave();
        says("采购方");
        says("合作社");
        assertThat(deal().get("state").textValue()).isEqualTo("agreed");

        enter("联络员");
        page("calls");
        chromium.sees("缺检疫证：1 笔");
        shoot("calls");
        chromium.tap("填检疫证");
        chromium.tap("记下");
        chromium.sees("写检疫证上的号");
        chromium.type("证号", "JY-2026-0117");
        chromium.tap("记下");
        chromium.sees("缺检疫证：0 笔");
        page("deal/" + deal().get("id").textValue());
        chromium.sees("经过");
        chromium.tap("确认");
        chromium.tap("确认 1 笔");
        chromium.sees("已确认");
        shoot("deal");
        assertThat(deal().get("state").textValue()).isEqualTo("confirmed");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_answer_heard_by_phone_is_two_taps() {
        entered();
        adopted();
        enter("联络员");
        page("calls");
        chromium.sees("等答复：要打 2 个电话，1 笔");
        assertThat(chromium.text()).contains("改这批货", "改这条求购");
        chromium.tap("代答");
        chromium.tap("对方同意");

        chromium.sees("等答复：要打 1 个电话，1 笔");
        assertThat(deal().at("/acceptances/0/heardBy").textValue()).isEqualTo("phone");
        assertThat(deal().get("acceptances")).hasSize(1);
    }

    @Test
    void a_round_is_stopped() {
        entered();
        enter("联络员");
        chromium.tap("对接一次");
        chromium.sees("排队中");
        chromium.tap("停下");

        chromium.sees("已停下，没有方案");
    }

    @Test
    void a_phoned_intent_of_a_known_buyer_has_at_most_six_fields() throws IOException {
        entered();
        enter("联络员");
        page("enter");
        chromium.sees("谁要买");
        chromium.tap("寄宿中学食堂甲");
        chromium.sees("最多出多少钱");
        int who = 1;
        assertThat(chromium.eval("document.querySelectorAll('main input, main select, main textarea').length")
                                .asInt()
                        + who)
                .isLessThanOrEqualTo(MOST_FIELDS);
        chromium.type("买什么", "白羽肉鸡");
        chromium.type("要多少", "100只");
        chromium.type("最多出多少钱", "5块5一斤");
        chromium.type("哪几天要", "12月20日到12月21日");
        shoot("enter");
        chromium.tap("登记求购");

        chromium.sees("已替寄宿中学食堂甲登记求购");
        assertThat(made(get("/v1/intents", liaison)).get("items")).hasSize(2);
    }

    @Test
    void a_pasted_message_that_was_read_as_an_offer_is_turned_into_a_demand() throws IOException {
        entered();
        enter("联络员");
        page("enter/paste");
        chromium.type("买的卖的都行", "白羽鸡100只，5块5一斤，灵宝");
        chromium.tap("读一下");
        chromium.sees("合作社名字");
        chromium.tap("读反了，这条是要买");
        chromium.tap("寄宿中学食堂甲");
        chromium.sees("最多出多少钱");
        chromium.type("哪几天要", "12月20日到12月21日");
        shoot("enter-turned");
        chromium.tap("登记求购");

        chromium.sees("已替寄宿中学食堂甲登记求购");
        assertThat(made(get("/v1/intents", liaison)).at("/items/1/exact/demand").textValue())
                .isEqualTo("100 head");
    }

    @Test
    void every_page_reads_well_in_english_too() {
        entered();
        adopted();
        enter("联络员");
        chromium.tap("English");
        ENGLISH.forEach((page, shown) -> {
            page(page);
            chromium.sees(shown);
            assertThat(chromium.text()).as(page).doesNotContain("undefined", "[object", "NaN");
        });
        assertThat(chromium.complaints()).isEmpty();
    }

    private void offers() {
        enter("合作社");
        typeOffer();
        chromium.type("货在哪里", "灵宝");
        chromium.tap("灵宝市");
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去");
        chromium.sees("挂出去了");
        leave();
    }

    private void wants() {
        enter("采购方");
        typeIntent("灵宝市");
        chromium.tap("登记求购");
        chromium.sees("登记好了");
        leave();
    }

    private void entered() {
        offered();
        wanted();
    }

    private void adopted() {
        String path = "/v1/match-rounds/" + matched();
        made(post(path + "/adopt", liaison, "{}", "If-Match", get(path, liaison).header("ETag")));
    }

    private void says(String who) {
        enter(who);
        chromium.tap("同意");
        chromium.sees(who.equals("合作社") ? "双方同意" : "等答复");
        leave();
    }

    private void tap(String text) {
        chromium.tap(text);
        taps++;
    }

    private JsonNode deal() {
        return made(get("/v1/deals", liaison)).at("/items/0");
    }
}
