package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cooperative at the desk on a phone: it offers, changes and loses stock, and follows a deal to its papers. */
class CooperativePagesTest extends DeskWalk {
    CooperativePagesTest() {
        super(360);
    }

    @BeforeEach
    void open() {
        chromium.clock(clock().instant());
        chromium.open(address("/"));
        chromium.tap("合作社");
        chromium.sees("我要卖");
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_pasted_message_is_read_and_asked_about_and_put_on_the_market() throws IOException {
        chromium.tap("我要卖");
        chromium.type("粘贴微信里的话", "灵宝 有白羽鸡3000只，每只6-7斤，5块1斤，20号起可拉，到25号");
        chromium.tap("看看读得对不对");
        chromium.sees("有两种读法");
        assertThat(chromium.text()).contains("白羽肉鸡", "3,000 只", "6-7 斤", "12月20日（周日）", "12月25日（周五）", "灵宝");
        shoot("cooperative-offer-read");

        chromium.tap("5.10 元/斤");
        chromium.tap("挂出去卖");

        chromium.sees("挂出去了");
        JsonNode listing = listings().get(0);
        assertThat(listing.get("ask").textValue()).isEqualTo("5.1 元/斤");
        assertThat(listing.get("stock").textValue()).isEqualTo("3000 只");
        chromium.tap("看这批货");
        chromium.sees("现在能卖多少");
        assertThat(chromium.text()).contains("3,000 只", "要价 5.10 元/斤");
        chromium.tap("English");
        chromium.sees("What would it fetch now");
        assertThat(chromium.text())
                .contains("White-feather broiler")
                .doesNotContain("undefined", "[object", "NaN", "stock.");
    }

    @Test
    void a_message_that_does_not_say_whether_it_sells_is_asked_once_and_one_that_buys_has_a_way_on() {
        chromium.tap("我要卖");
        chromium.type("粘贴微信里的话", "灵宝 白羽鸡300只 鸡蛋50斤");
        chromium.tap("看看读得对不对");
        chromium.sees("是您要卖吗？");
        chromium.tap("是，我要卖");
        chromium.sees("白羽肉鸡");
        assertThat(chromium.text()).doesNotContain("是您要卖吗？");
        chromium.tap("重新写");
        chromium.type("粘贴微信里的话", "学校求购白羽鸡300只，5块2一斤，12月20号要");
        chromium.tap("看看读得对不对");
        chromium.sees("这一条是别人要买货");
        chromium.tap("我有货，照着填一份");

        chromium.sees("挂出去卖");
        assertThat(chromium.text()).contains("白羽肉鸡", "300 只", "5.20 元/斤");
    }

    @Test
    void the_form_tells_what_is_wrong_by_field_keeps_what_was_typed_and_sends_it_once() throws IOException {
        chromium.open(address("/#/offer/form"));
        chromium.tap("挂出去卖");
        chromium.sees("这一项要填");
        chromium.type("什么货", "<b>鸡</b>");
        chromium.type("一共多少", "3万斤不到");
        chromium.type("要价", "\u202e贵".repeat(20));
        chromium.type("哪天起能拉", "2026-12-24");
        chromium.type("最晚哪天拉走", "2026-12-20");
        chromium.tap("挂出去卖");
        chromium.sees("没有这种货");
        assertThat(chromium.text()).contains("早于", "万斤不到");
        shoot("cooperative-offer-form");

        chromium.type("什么货", "苹");
        chromium.tap("苹果");
        chromium.type("一共多少", "三万斤");
        chromium.type("要价", "1块8一斤");
        chromium.type("最晚哪天拉走", "2026-12-30");
        chromium.eval("location.reload()");
        chromium.sees("一项一项填");
        if (chromium.eval("!document.querySelector('input')").asBoolean()) {
            chromium.sees("什么货");
        }
        assertThat(chromium.eval("[...document.querySelectorAll('input')].map(e => e.value).join()")
                        .textValue())
                .contains("苹果", "三万斤", "1块8一斤", "2026-12-24", "2026-12-30");
        chromium.tap("挂出去卖");
        chromium.sees("货在哪里");
        chromium.type("货在哪里", "灵宝");
        chromium.tap("灵宝市");
        chromium.offline(true);
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去");
        chromium.sees("还没发出去");
        chromium.offline(false);
        chromium.tap("没错，挂出去");

        chromium.sees("挂出去了");
        assertThat(listings()).hasSize(1);
        assertThat(listings().get(0).get("stock").textValue()).isEqualTo("30000 斤");
    }

    @Test
    void a_price_of_nothing_is_asked_about_and_a_first_day_that_is_past_becomes_today() throws IOException {
        typeOffer();
        chromium.type("货在哪里", "灵宝");
        chromium.tap("灵宝市");
        chromium.type("要价", "0元/斤");
        chromium.type("哪天起能拉", "昨天");
        chromium.tap("挂出去卖");
        chromium.sees("要价是 0，挂出去就是不要钱");
        chromium.sees("“昨天”已经过去了，改成从今天起");
        shoot("cooperative-offer-look");
        chromium.tap("改一改");
        assertThat(listings()).isEmpty();
        chromium.type("要价", "4块8一斤");
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去");

        chromium.sees("挂出去了");
        assertThat(listings().get(0).get("from").textValue()).isEqualTo("2026-12-19");
    }

    @Test
    void stock_is_repriced_lost_quoted_and_withdrawn() throws IOException {
        String id = apples();
        chromium.open(address("/#/stock/" + id));
        chromium.sees("1,200 件，24,000 斤（12,000 公斤）");
        chromium.tap("算一算");
        chromium.sees("现在一点也卖不出去");
        chromium.tap("改价、改数");
        chromium.type("要价", "便宜点");
        chromium.tap("就这样改");
        chromium.sees("不是“数字加单位”的写法");
        chromium.type("要价", "2块2一斤");
        chromium.tap("就这样改");
        chromium.sees("要价 2.20 元/斤");
        chromium.tap("有损耗");
        chromium.type("少了多少", "3");
        chromium.type("哪天", "2026-12-19");
        chromium.tap("报上去");
        chromium.sees("已报损 3 件");
        shoot("cooperative-stock");
        chromium.tap("撤回");
        chromium.sees("报损\n有损耗");
        chromium.tap("不卖了，撤下");
        chromium.sees("为什么撤下");
        chromium.tap("撤下");

        chromium.sees("已撤下");
        assertThat(listings().get(0).get("status").textValue()).isEqualTo("withdrawn");
        assertThat(listings().get(0).path("lost").asInt()).isZero();
    }

    @Test
    void a_deal_is_loaded_weighed_and_its_papers_open() throws IOException {
        String deal = confirmed();
        chromium.open(address("/#/deal/" + deal));
        chromium.sees("已确认");
        chromium.tap("装好一车");
        chromium.tap("记下这一车");
        chromium.sees("这一项要填");
        chromium.type("哪天装的", "2026-12-19");
        chromium.type("装了多少", "60");
        chromium.type("车牌", "豫M12345");
        chromium.tap("记下这一车");
        chromium.sees("还有 40 件");
        chromium.tap("第 1 车过磅");
        chromium.type("哪天过的磅", "2026-12-19");
        chromium.type("毛重", "9200");
        chromium.type("皮重", "8000斤");
        chromium.type("对方谁收的货", "王主任、刘师傅");
        chromium.tap("记下过磅");
        chromium.sees("净重 10,400 斤（5,200 公斤），照约定大约 1,200 斤（600 公斤），多了不止 10 %");
        chromium.sees("数字没错，照这样记");
        chromium.type("毛重", "4600");
        chromium.tap("记下过磅");
        chromium.sees("收了 60 件，1,200 斤（600 公斤）");
        chromium.tap("剩下的不拉了");
        chromium.tap("剩下的留下自卖");
        chromium.sees("留下自卖的：40 件");

        assertThat(chromium.text()).contains("已过磅", "2,880 元", "还没结算", "过磅单");
        shoot("cooperative-deal");
        assertThat(chromium.eval("Promise.all([...document.querySelectorAll('a[target=_blank]')].map(e =>"
                                + "fetch(e.href).then(r => r.status))).then(all => all.join())")
                        .textValue())
                .isEqualTo("200,200");
        chromium.tap("English");
        chromium.sees("Weigh ticket");
        assertThat(chromium.text()).doesNotContain("undefined", "[object", "NaN", "deal.");
    }

    private String apples() {
        return made(post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'fruit/apple','stock':'12 t','pack':'10 kg','ask':'2.40 CNY/jin',"
                                + "'from':'2026-12-19','to':'2026-12-30','at':{'lat':34.5,'lon':110.9}}"))
                .get("id")
                .textValue();
    }

    private String confirmed() {
        Member buyer = member("buyer", "寄宿中学食堂甲");
        JsonNode deal = made(post(
                "/v1/deals",
                buyer.token(),
                "{'listing':'" + apples() + "','heads':'100 pack','price':'2.40 CNY/jin','pickUpOn':'2026-12-19',"
                        + "'at':{'lat':34.52,'lon':110.89}}"));
        String path = "/v1/deals/" + deal.get("id").textValue();
        made(send("POST", path + "/accept", cooperative.token(), "{}", "If-Match", "\"1\""));
        made(send("POST", path + "/confirm", liaison, "{}", "If-Match", "\"2\""));
        return deal.get("id").textValue();
    }

    private JsonNode listings() {
        return made(get("/v1/listings?party=" + cooperative.party(), cooperative.token()))
                .get("items");
    }
}
