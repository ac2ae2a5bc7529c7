package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person with two tabs, or with a finger that presses twice: each thing is done once, and the second tab says so. */
@Tag("thorough")
class TwoTabsBrowserTest extends DeskWalk {
    private static final String OFFERS = "fetch('/v1/listings').then(r => r.json()).then(all => all.items.length)";

    private Chromium second;

    TwoTabsBrowserTest() {
        super(360);
    }

    @BeforeEach
    void openBoth() {
        chromium.clock(clock().instant());
        chromium.open(address("/"));
        enter("合作社");
        second = chromium.another();
        second.clock(clock().instant());
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(second.complaints()).isEmpty();
    }

    @Test
    void a_proposal_that_was_answered_in_the_other_tab_says_what_became_of_it() throws IOException {
        String deal = proposed();
        second.open(address("/"));
        second.sees("同意");
        chromium.front();
        chromium.eval("location.reload()");
        chromium.tap("同意", 2);
        chromium.sees("双方同意");
        second.front();
        second.tap("不行，说原因");
        second.tap("就这样答复");

        second.sees("您这边已经在别处答复过了，现在：双方同意。");
        assertThat(second.text()).doesNotContain("新版本", "If-Match");
        second.tap("知道了");
        second.sees("现在没有等您答复的");
        assertThat(get("/v1/deals/" + deal, liaison).json().get("version").intValue())
                .isEqualTo(2);
    }

    @Test
    void the_same_form_in_both_tabs_is_sent_once_and_again_when_it_is_filled_in_again() {
        fillIn();
        second.open(address("/#/offer/form"));
        second.waitFor("[...document.querySelectorAll('input')].some(e => e.value === '4块8一斤')", "what was typed");
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去", 2);
        chromium.sees("挂出去了");
        second.front();
        second.tap("挂出去卖");
        second.tap("没错，挂出去");

        second.sees("没有再发一次");
        second.sees("挂出去了");
        assertThat(second.eval(OFFERS).intValue()).isEqualTo(1);

        chromium.front();
        chromium.tap("再卖一样");
        fillIn();
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去");
        chromium.sees("挂出去了");
        assertThat(chromium.eval(OFFERS).intValue()).isEqualTo(2);
    }

    @Test
    void what_was_changed_elsewhere_is_said_in_a_sentence_with_a_way_out_and_what_was_typed_stays() throws IOException {
        String listing = offered();
        chromium.eval("location.hash = '#/stock/" + listing + "'");
        chromium.tap("改价、改数");
        chromium.type("要价", "4块6一斤");
        made(patch("/v1/listings/" + listing, liaison, "{'ask':'4.70 CNY/jin'}", "If-Match", "\"1\""));
        chromium.tap("就这样改");

        chromium.sees("刚才有人改过了");
        assertThat(chromium.text()).doesNotContain("If-Match", "ETag");
        shoot("changed-elsewhere");
        chromium.tap("看最新的");
        chromium.sees("要价 4.70 元/斤");
        assertThat(chromium.eval("document.querySelector('main input').value").textValue())
                .isEqualTo("4块6一斤");
        chromium.tap("就这样改");
        chromium.sees("要价 4.60 元/斤");
    }

    @Test
    void who_signs_out_or_in_as_another_in_one_tab_does_so_in_both() {
        proposed();
        second.open(address("/"));
        second.sees("等您答复");
        chromium.front();
        leave();
        second.sees("试用");
        assertThat(second.text()).doesNotContain("等您答复", "要 260 只");
        enter("采购方");
        second.sees("我要买的");
        assertThat(second.text()).doesNotContain("等您答复");
    }

    private void fillIn() {
        typeOffer();
        chromium.type("货在哪里", "灵宝");
        chromium.tap("灵宝市");
    }

    private String proposed() {
        return made(post(
                        "/v1/deals",
                        buyer.token(),
                        "{'listing':'" + offered()
                                + "','heads':'260 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-21',"
                                + "'at':{'lat':34.52,'lon':110.89}}"))
                .get("id")
                .textValue();
    }
}
