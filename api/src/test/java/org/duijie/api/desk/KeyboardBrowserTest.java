package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One task of each role by the keys alone. What has the focus can be seen at each step, and the focus is never lost. */
@Tag("thorough")
class KeyboardBrowserTest extends DeskWalk {
    private static final String NO_DIALOG = "document.querySelector('dialog') === null";

    private Person person;

    KeyboardBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void sitDown() {
        chromium.clock(clock().instant());
        person = new Person(chromium);
    }

    @Test
    void a_cooperative_looks_at_the_reasons_for_a_no_and_says_yes() {
        String deal = openProposal();
        signIn("合作社", "同意");
        open("不行，说原因");
        assertThat(person.focus()).isEqualTo("价格不合适");
        person.presses("ArrowDown");
        assertThat(chromium.eval("document.activeElement.checked && document.activeElement.value")
                        .textValue())
                .isEqualTo("quantity");
        close("不行，说原因");

        person.tabsBackTo("同意");
        person.presses(" ");

        chromium.sees("双方同意");
        person.focus();
        assertThat(made(get("/v1/deals/" + deal, liaison)).get("state").textValue())
                .isEqualTo("agreed");
    }

    @Test
    void a_buyer_enters_an_intent_in_fields_and_goes_back_to_correct_one() {
        signIn("采购方", "我要买的");
        person.tabsTo("我要买");
        person.presses("Enter");
        chromium.sees("登记求购");
        write("买什么", "白羽肉鸡");
        write("要多少", "好多");
        write("最多出多少钱", "5块3一斤");
        write("哪几天要", "12月19日到12月21日");
        write("送到哪里", "灵宝市");
        person.tabsTo("登记求购");
        person.presses("Enter");
        chromium.waitFor("document.activeElement.ariaInvalid === 'true'", "the focus at what is wrong");
        assertThat(person.focus()).contains("要多少");
        chromium.eval("document.activeElement.select()");
        person.writes("260只");
        person.tabsBackTo("买什么");
        person.tabsTo("登记求购");
        person.presses("Enter");

        chromium.sees("登记好了");
        person.focus();
        assertThat(made(get("/v1/intents", liaison)).at("/items/0/exact/demand").textValue())
                .isEqualTo("260 head");
    }

    @Test
    void a_liaison_lets_a_round_run_and_adopts_its_plan() {
        offered();
        wanted();
        signIn("联络员", "对接一次");
        person.tabsTo("对接一次");
        person.presses("Enter");
        chromium.sees("正在对接");
        assertThat(app.roundWork().doNext()).isTrue();
        chromium.sees("能卖出");
        open("采纳 1 笔");
        person.focus();
        close("采纳 1 笔");
        person.presses("Enter");
        chromium.sees("去问双方");
        person.tabsTo("去问双方");
        person.presses("Enter");

        chromium.sees("已采纳 1 笔");
        chromium.waitFor(NO_DIALOG, "no dialogue");
        person.focus();
        assertThat(made(get("/v1/deals", liaison)).get("items")).hasSize(1);
    }

    private void signIn(String who, String seen) {
        chromium.open(address("/"));
        chromium.sees("试用");
        person.tabsTo(who);
        person.presses("Enter");
        chromium.sees(seen);
        person.focus();
    }

    private void write(String field, String text) {
        person.tabsTo(field);
        person.writes(text);
    }

    private void open(String opener) {
        person.tabsTo(opener);
        person.presses("Enter");
        chromium.waitFor("document.querySelector('dialog[open]') !== null", "a dialogue");
    }

    private void close(String opener) {
        person.presses("Escape");
        chromium.waitFor(NO_DIALOG, "no dialogue");
        assertThat(person.focus()).isEqualTo(opener);
    }
}
