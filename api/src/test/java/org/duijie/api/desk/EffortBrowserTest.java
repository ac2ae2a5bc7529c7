package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many fields, taps and seconds the frequent tasks cost a person. docs/desk.md has the figures. */
class EffortBrowserTest extends DeskWalk {
    private static final int MOST_FIELDS = 6;
    private static final int MOST_MS = 20_000;
    private static final int MOST_TAPS_TO_A_PLAN = 12;
    private static final int WHO = 1;

    private Person person;

    EffortBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void sitDown() {
        chromium.clock(clock().instant());
        person = new Person(chromium);
        chromium.open(address("/"));
    }

    @Test
    void a_phoned_intent_of_a_known_buyer_takes_six_fields_and_twenty_seconds_from_the_board() {
        wanted();
        enter("联络员");
        person.thinks();
        person.tap("替人登记");
        chromium.sees("谁要买"); // the board has this name too
        person.tap("寄宿中学食堂甲");
        chromium.sees("最多出多少钱");
        assertThat(chromium.eval("document.querySelectorAll('main input, main select, main textarea').length")
                                .asInt()
                        + WHO)
                .isLessThanOrEqualTo(MOST_FIELDS);
        person.tap("白羽肉鸡");
        person.thinks();
        person.tabsTo("要多少");
        person.writes("100");
        person.tabsTo("只");
        person.presses("Enter");
        person.thinks();
        person.tabsTo("最多出多少钱");
        person.writes("5.5");
        person.tabsTo("元/斤");
        person.presses("Enter");
        person.thinks();
        person.tap("12月20日到12月22日");
        person.tap("登记求购");

        chromium.sees("已替寄宿中学食堂甲登记求购");
        assertThat(person.milliseconds()).isLessThanOrEqualTo(MOST_MS);
        JsonNode entered = made(get("/v1/intents", liaison)).at("/items/1/exact");
        assertThat(entered.get("demand").textValue()).isEqualTo("100 head");
        assertThat(entered.get("bid").textValue()).isEqualTo("11 CNY/kg");
    }

    @Test
    void from_a_glut_to_an_adopted_plan_are_twelve_taps_of_a_cooperative_and_a_liaison() {
        wanted();
        enter("合作社");
        person.tap("我要卖");
        chromium.type("粘贴微信里的话", "灵宝有白羽鸡8000只，每只6到6.4斤，4块8一斤，12月19号起可拉，到24号");
        int intoTheField = 1;
        person.tap("看看读得对不对");
        person.tap("挂出去卖");
        chromium.sees("挂出去了");
        leave();
        enter("联络员");
        person.tap("对接一次");
        chromium.sees("正在对接");
        assertThat(app.roundWork().doNext()).isTrue();
        person.tap("采纳 1 笔");
        person.tap("去问双方");

        chromium.sees("已采纳 1 笔");
        assertThat(person.taps() + intoTheField).isLessThanOrEqualTo(MOST_TAPS_TO_A_PLAN);
    }

    @Test
    void yes_to_a_proposal_is_one_tap_when_signed_in_and_two_from_a_fresh_link() {
        openProposal();
        String user = app.tokens().principal(cooperative.token()).orElseThrow().user();
        String link = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
        enter("采购方");
        leave();
        chromium.open(address(link));
        person.tap("登录");
        person.tap("同意");
        chromium.sees("双方同意");
        assertThat(person.taps()).isEqualTo(2);

        openProposal();
        chromium.eval("location.reload()");
        chromium.sees("等您答复");
        person.tap("同意");
        chromium.sees("现在没有等您答复的");
        assertThat(person.taps()).isEqualTo(3);
    }
}
