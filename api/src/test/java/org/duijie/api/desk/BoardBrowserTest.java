package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a liaison does with a plan: changes tried on paper, lines locked and barred, the map. */
class BoardBrowserTest extends DeskWalk {
    private Member supermarket;

    BoardBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void market() {
        sell("8000 只", "4.80");
        want(buyer, "260 只", "5.30", "34.52", "110.89");
        want(member("buyer", "市外屠宰加工厂"), "6000 只", "4.60", "34.40", "111.20");
        supermarket = member("buyer", "城区大型超市乙");
        want(supermarket, "645 只", "5.20", "34.55", "110.95");
        chromium.open(address("/"));
        enter("联络员");
    }

    @Test
    void supply_and_demand_are_told_by_product_and_by_place() throws IOException {
        chromium.sees("供需一览");
        assertThat(chromium.text())
                .contains("8,000 只")
                .contains("1 批")
                .contains("6,905 只")
                .contains("3 条求购");
        assertThat(count(".map .mark.seller")).isEqualTo(1);
        assertThat(count(".map .mark.buyer")).isEqualTo(3);
        chromium.eval("document.querySelector('.map a').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        chromium.sees("改价、改数、改日子");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_nearest_change_of_a_leftover_is_tried_on_paper_and_then_asked_for() throws IOException {
        round();
        chromium.sees("没卖掉的货");
        chromium.tap("先试算：出价加");

        chromium.sees("多卖 6,000 只");
        assertThat(chromium.text())
                .contains("新增阳平镇娄底村养殖合作社 → 市外屠宰加工厂：白羽肉鸡（单重 6–6.4 斤）6,000 只", "另外 2 笔不变", "什么都没改")
                .doesNotContain("lst_", "int_", "undefined");
        shoot("trial");
        chromium.tap("写给对方");
        chromium.sees("发给对方的话");
        assertThat(chromium.eval("document.querySelector('dialog textarea').value")
                        .textValue())
                .startsWith("市外屠宰加工厂，您好！阳平镇娄底村养殖合作社有白羽肉鸡。您这边出价加 0.20 元/斤，到 4.80 元/斤，就能供给您：6,000 只");
        assertThat(made(get("/v1/match-rounds", liaison)).get("items")).hasSize(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_line_is_changed_a_pair_barred_and_the_next_plan_compared_with_the_last() throws IOException {
        round();
        adjust("寄宿中学食堂甲");
        chromium.type("改成多少", "200");
        chromium.tap("按这个数和日子锁住");
        chromium.sees("改成 200 只");
        adjust("城区大型超市乙");
        chromium.tap("这两家不对接");
        chromium.sees("锁住：200 只");
        shoot("adjust");
        chromium.tap("按这些重新算一遍");
        chromium.sees("正在对接");
        assertThat(app.roundWork().doNext()).isTrue();

        chromium.sees("和上次比");
        chromium.sees("少卖白羽肉鸡 705 只");
        assertThat(chromium.text())
                .contains(
                        "阳平镇娄底村养殖合作社 → 寄宿中学食堂甲：白羽肉鸡（单重 6–6.4 斤）260 只改成 200 只",
                        "去掉阳平镇娄底村养殖合作社 → 城区大型超市乙：白羽肉鸡（单重 6–6.4 斤）645 只",
                        "这次方案就是按这些算的")
                .doesNotContain("lst_", "int_", "undefined");
        shoot("compared");
        JsonNode again = made(get("/v1/match-rounds", liaison)).at("/items/1");
        assertThat(again.at("/locked/0/heads").longValue()).isEqualTo(200);
        assertThat(again.get("barred")).hasSize(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_buyer_whose_locked_line_is_filled_up_from_another_lot_gets_only_what_is_locked_in_one_tap()
            throws IOException {
        sell("2000 只", "4.90");
        round();
        adjust("寄宿中学食堂甲");
        chromium.type("改成多少", "200");
        chromium.tap("按这个数和日子锁住");
        chromium.sees("锁住的只管这一笔：重新算时，别的货还可能补给寄宿中学食堂甲");
        chromium.tap("按这些重新算一遍");
        chromium.sees("正在对接");
        assertThat(app.roundWork().doNext()).isTrue();
        chromium.sees("锁住以后又补了货");
        chromium.sees("寄宿中学食堂甲另外还从阳平镇娄底村养殖合作社得到白羽肉鸡 60 只");
        shoot("plan-refilled");
        chromium.tap("寄宿中学食堂甲买的白羽肉鸡，只要锁住的，别的不补");
        chromium.sees("别的货不补");
        chromium.tap("按这些重新算一遍");
        chromium.sees("正在对接");
        assertThat(app.roundWork().doNext()).isTrue();
        chromium.sees("这次方案就是按这些算的");
        chromium.sees("寄宿中学食堂甲买的白羽肉鸡，只要锁住的，别的货不补");
        shoot("plan-only");

        JsonNode last = made(get("/v1/match-rounds", liaison)).at("/items/2");
        assertThat(last.at("/locked/0/heads").longValue()).isEqualTo(200);
        assertThat(last.get("barred")).hasSize(1);
        JsonNode lines = made(get("/v1/match-rounds/" + last.get("id").textValue() + "/lines", liaison));
        assertThat(lines.get("items").findValuesAsText("buyer")).containsOnlyOnce("寄宿中学食堂甲");
        assertThat(chromium.text()).doesNotContain("锁住以后又补了货", "undefined", "lst_");
        chromium.tap("可以补");
        chromium.sees("按这些重新算一遍");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void two_parties_are_kept_apart_with_all_their_entries_and_nothing_of_theirs_is_proposed() throws IOException {
        sell("2000 只", "4.90");
        want(supermarket, "300 只", "5.10", "34.55", "110.95");
        round();
        adjust("城区大型超市乙");
        int before = openLines();
        chromium.tap("这两家不对接");
        chromium.sees("这两家不对接，他们的货都不互相对接");
        assertThat(chromium.text().split("他们的货都不互相对接", -1)).hasSize(2);
        assertThat(openLines()).isLessThan(before);
        chromium.tap("按这些重新算一遍");
        chromium.sees("正在对接");
        assertThat(app.roundWork().doNext()).isTrue();
        chromium.sees("这次方案就是按这些算的");

        JsonNode again = made(get("/v1/match-rounds", liaison)).at("/items/1");
        assertThat(again.get("barred")).hasSize(4);
        JsonNode lines = made(get("/v1/match-rounds/" + again.get("id").textValue() + "/lines", liaison));
        assertThat(lines.get("items"))
                .isNotEmpty()
                .noneMatch(each -> each.get("buyer").textValue().equals("城区大型超市乙"));
        chromium.tap("取消这条");
        assertThat(chromium.text()).doesNotContain("不互相对接");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_plan_is_a_map_of_deliveries_that_can_be_read_and_heard() throws IOException {
        round();
        chromium.sees("送货图");
        assertThat(count(".map .way")).isEqualTo(2);
        assertThat(count(".map .mark.pale")).isEqualTo(1);
        assertThat(count(".map .ring")).isPositive();
        assertThat(chromium.eval("document.querySelector('.map desc').textContent")
                        .textValue())
                .contains("阳平镇娄底村养殖合作社 → 寄宿中学食堂甲，1,612 斤，11 公里");
        shoot("map");
        chromium.eval("document.querySelector('.map').scrollIntoView()");
        chromium.dark(true);
        shoot("map-dark");
        chromium.dark(false);
        chromium.tap("退出");
        chromium.tap("采购方");
        chromium.eval("location.hash = '#/market'");
        chromium.tap("看地图");
        chromium.sees("我这里");
        assertThat(count(".map a")).isEqualTo(1);
        shoot("market-map");
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Returns how many deals would be proposed now. */
    private int openLines() {
        return count("td .tick input");
    }

    private void sell(String stock, String ask) {
        made(post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'poultry/broiler','stock':'" + stock
                        + "','unitWeight':{'min':'3 kg','max':'3.2 kg'},'ask':'" + ask
                        + " CNY/jin','from':'2026-12-19','to':'2026-12-24','at':{'lat':34.62,'lon':110.88}}"));
    }

    private int count(String selector) {
        return chromium.eval("document.querySelectorAll('" + selector + "').length")
                .intValue();
    }

    /** Opens what can be adjusted at the line of {@code buyer}. */
    private void adjust(String buyer) {
        chromium.sees("调整");
        chromium.eval("[...document.querySelectorAll('tr')].find(e => e.innerText.includes('" + buyer
                + "')).querySelectorAll('button')[1].click()");
        chromium.sees("按这个数和日子锁住");
    }

    private void want(Member who, String demand, String bid, String lat, String lon) {
        made(post(
                "/v1/intents",
                who.token(),
                "{'products':['poultry/broiler'],'demand':'" + demand + "','bid':'" + bid
                        + " CNY/jin','from':'2026-12-19','to':'2026-12-21','at':{'lat':" + lat + ",'lon':" + lon
                        + "}}"));
    }

    private void round() {
        page("round/" + matched());
    }
}
