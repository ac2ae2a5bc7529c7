package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a buyer does on a phone of 360 px, in a real browser. */
class BuyerBrowserTest extends DeskWalk {
    private static final String PLACE = "'at':{'lat':34.52,'lon':110.89}";

    BuyerBrowserTest() {
        super(360);
    }

    @BeforeEach
    void setTheClock() {
        chromium.clock(clock().instant());
    }

    @Test
    void an_intent_is_entered_in_six_fields_in_any_words() throws IOException {
        enter();
        chromium.tap("我要买");
        chromium.sees("登记求购");
        assertThat(chromium.eval("document.querySelectorAll('main input').length")
                        .asInt())
                .isEqualTo(6);
        fill("白羽肉鸡", "三百只", "5块5一斤", "2026-12-20到2026-12-22");
        chromium.type("送到哪里", "灵宝市");
        shoot("buyer-want");
        chromium.tap("登记求购");

        chromium.sees("登记好了");
        shoot("buyer-entered");
        JsonNode intent = intents().get(0);
        assertThat(intent.at("/exact/demand").textValue()).isEqualTo("300 head");
        assertThat(intent.at("/exact/bid").textValue()).isEqualTo("11 CNY/kg");
        assertThat(intent.get("to").textValue()).isEqualTo("2026-12-22");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void each_error_stands_at_its_field_and_what_was_typed_stays_over_a_reload() throws IOException {
        enter();
        chromium.open(address("/#/want"));
        fill("月亮", "好多", "贵", "32号");
        chromium.type("送到哪里", "灵宝市");
        chromium.tap("登记求购");

        chromium.sees("没有叫这个名字的货");
        shoot("buyer-errors");
        assertThat(chromium.eval("document.querySelectorAll('[aria-invalid=true]').length")
                        .asInt())
                .isEqualTo(4);
        assertThat(intents()).isEmpty();

        chromium.eval("location.reload()");
        String typed = "[...document.querySelectorAll('main input')].map(e => e.value).join()";
        chromium.waitFor(typed + ".startsWith('月亮,好多,贵,32号')", "what was typed");
    }

    @Test
    void a_container_is_asked_for_its_content() {
        enter();
        chromium.open(address("/#/want"));
        fill("鸡蛋", "20箱", "190元/箱", "2026-12-20");
        chromium.type("送到哪里", "灵宝市");
        chromium.tap("登记求购");
        chromium.sees("请写一箱装多少");
        chromium.type("一箱装多少", "45斤");
        chromium.tap("登记求购");

        chromium.sees("登记好了");
        assertThat(intents().get(0).at("/exact/demand").textValue()).isEqualTo("450 kg");
    }

    @Test
    void a_message_becomes_an_intent_after_what_it_leaves_open_is_answered() throws IOException {
        enter();
        chromium.open(address("/#/paste"));
        chromium.type("把微信里的话贴到这里", "食堂求购白羽鸡200只，12月20号要，灵宝 <b>急</b>");
        chromium.tap("读一读");
        chromium.sees("读到的，请核对");
        shoot("buyer-paste");
        chromium.type("最多出多少钱", "5.2元/斤");
        chromium.tap("登记求购");

        chromium.sees("登记好了");
        assertThat(intents().get(0).at("/exact/demand").textValue()).isEqualTo("200 head");
        assertThat(intents()).hasSize(1);
    }

    @Test
    void a_message_that_does_not_say_whether_it_buys_is_asked_once_and_read_as_wanted() throws IOException {
        enter();
        chromium.open(address("/#/paste"));
        chromium.type("把微信里的话贴到这里", "白羽鸡200只，5块2一斤，12月20号，灵宝");
        chromium.tap("读一读");
        chromium.sees("是您要买吗？");
        shoot("buyer-paste-side");
        chromium.tap("是，我要买");
        chromium.sees("读到的，请核对");
        chromium.type("哪几天要", "12月20日到12月21日");
        chromium.tap("登记求购");

        chromium.sees("登记好了");
        assertThat(intents().get(0).at("/exact/demand").textValue()).isEqualTo("200 head");
    }

    @Test
    void an_advertisement_of_a_seller_leads_to_the_market_or_to_a_request_for_the_same_goods() throws IOException {
        enter();
        chromium.open(address("/#/paste"));
        chromium.type("把微信里的话贴到这里", "出售白羽鸡200只，每只6-7斤，5块2一斤，灵宝");
        chromium.tap("读一读");
        chromium.sees("这一条是别人要卖货");
        assertThat(chromium.text()).contains("看看附近有什么货");
        shoot("buyer-paste-sells");
        chromium.tap("我想买，照着填一份求购");
        chromium.sees("读到的，请核对");
        chromium.type("哪几天要", "12月20日到12月21日");
        chromium.type("送到哪里", "灵宝市");
        chromium.tap("登记求购");

        chromium.sees("登记好了");
        assertThat(intents().get(0).at("/exact/demand").textValue()).isEqualTo("200 head");
    }

    @Test
    void once_more_asks_first_while_the_old_one_still_waits() {
        String old = wanted();
        enter();
        page("intent/" + old);
        chromium.tap("再来一次");

        chromium.sees("再来一次就要两份了");
        assertThat(onTheMarket()).isEqualTo(1);
        chromium.tap("就要两份");
        chromium.sees("登记好了");
        assertThat(onTheMarket()).isEqualTo(2);
    }

    @Test
    void once_more_is_one_tap_and_can_be_taken_back() throws IOException {
        String old = wanted();
        made(post(
                "/v1/intents/" + old + "/withdraw", buyer.token(), "{'reason':'noLongerNeeded'}", "If-Match", "\"1\""));
        enter();
        chromium.sees("以前登记过的");
        shoot("buyer-home");
        chromium.tap("再来一次");

        chromium.sees("登记好了");
        assertThat(onTheMarket()).isEqualTo(1);
        chromium.tap("写错了，撤下");
        chromium.sees("已撤下");
        assertThat(onTheMarket()).isZero();
    }

    @Test
    void what_is_on_offer_and_what_an_intent_would_get_are_shown_without_ids() throws IOException {
        offeredWithPermit();
        String intent = wanted();
        enter();
        chromium.open(address("/#/market"));
        chromium.sees("阳平镇娄底村养殖合作社");
        shoot("buyer-market");
        assertThat(chromium.text()).contains("4.80 元/斤", "还剩 8,000 只");
        chromium.open(address("/#/intent/" + intent));
        chromium.tap("看看现在能买到多少");
        chromium.sees("现在能买到");
        shoot("buyer-quote");

        assertThat(chromium.text()).contains("260 只").doesNotContain("lst_", "int_", "undefined", "NaN");
        chromium.tap("English");
        chromium.sees("Sign out");
        assertThat(chromium.text()).doesNotContain("buy.", "want.", "undefined");
    }

    @Test
    void a_condition_of_an_intent_is_shown_and_removed_and_advice_that_does_not_help_changes_nothing()
            throws IOException {
        offeredWithPermit();
        String intent = made(post(
                        "/v1/intents",
                        buyer.token(),
                        "{'products':['poultry/broiler'],'demand':'80 只','bid':'5.50 CNY/jin','unitWeight':{'min':'2 kg',"
                                + "'max':'2.5 kg'},'from':'2026-12-19','to':'2026-12-21'," + PLACE + "}"))
                .get("id")
                .textValue();
        enter();
        chromium.open(address("/#/intent/" + intent));
        chromium.sees("单重要 4 斤（2 公斤）到 5 斤（2.5 公斤）");
        chromium.tap("看看现在能买到多少");
        chromium.sees("出到 5.70 元/斤，算一算");
        chromium.tap("出到 5.70 元/斤，算一算");
        chromium.sees("还是这么多，没有用");
        shoot("buyer-condition");
        assertThat(intents().get(0).at("/bid").textValue()).isEqualTo("5.50 CNY/jin");

        chromium.tap("去掉");
        chromium.tap("看看现在能买到多少");
        chromium.sees("80 只");
        assertThat(intents().get(0).has("unitWeight")).isFalse();
    }

    @Test
    void the_same_every_week_is_a_calendar() throws IOException {
        String intent = wanted();
        enter();
        chromium.open(address("/#/weekly/" + intent));
        chromium.sees("每周哪天");
        shoot("buyer-weekly");
        chromium.eval("[...document.querySelectorAll('button.main')].at(-1).click()");

        chromium.sees("登记好了");
        assertThat(made(get("/v1/calendars", buyer.token())).get("items")).hasSize(1);
    }

    @Test
    void the_same_every_week_does_not_double_a_day_that_is_asked_for_already() {
        String intent = wanted();
        enter();
        chromium.open(address("/#/weekly/" + intent));
        chromium.sees("第一次12月27日");
        chromium.sees("12月20日（周日）已经有要的或谈好的");
        chromium.eval("[...document.querySelectorAll('button.main')].at(-1).click()");

        chromium.sees("登记好了");
        List<String> days = new ArrayList<>();
        intents().forEach(each -> days.add(each.get("from").textValue()));
        assertThat(days).containsOnlyOnce("2026-12-19", "2026-12-27").doesNotContain("2026-12-20");
    }

    private void enter() {
        chromium.open(address("/"));
        enter("采购方");
    }

    private void fill(String product, String amount, String price, String days) {
        chromium.type("买什么", product);
        chromium.type("要多少", amount);
        chromium.type("最多出多少钱", price);
        chromium.type("哪几天要", days);
    }

    private JsonNode intents() {
        return made(get("/v1/intents", buyer.token())).get("items");
    }

    private long onTheMarket() {
        long count = 0;
        for (JsonNode each : intents()) {
            count += each.get("status").textValue().equals("open") ? 1 : 0;
        }
        return count;
    }
}
