package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.duijie.api.deal.DealRoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The results of a campaign in a real browser: for the liaison who makes them public, and for anybody with the link. */
@Tag("thorough")
class BulletinBrowserTest extends DeskWalk {
    private String deal;

    BulletinBrowserTest() {
        super(1280);
    }

    @BeforeEach
    void campaign() {
        String listing = id(
                post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'poultry/broiler','stock':'8000 只','unitWeight':{'min':'3.2 kg','max':'3.3 kg'},"
                                + "'ask':'4.80 CNY/jin','from':'2026-12-19','to':'2026-12-24','at':{'lat':34.52,'lon':110.88},"
                                + "'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'B','from':'2026-12-19','to':'2026-12-19'}]}"));
        String campaign =
                id(post("/v1/campaigns", liaison, "{'name':'娄底村肉鸡助销','from':'2026-12-19','to':'2026-12-31'}"));
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + listing + "']}",
                "If-Match",
                "\"1\""));
        deal = propose(listing, "");
        new DealRoad(this, liaison).lead(deal, 200, "pay");
        propose(listing, ",'holdUntil':'2026-12-19T09:00:00Z'");
        chromium.clock(Instant.parse("2026-12-19T01:00:00Z"));
        chromium.open(address("/"));
    }

    @Test
    void deals_that_are_older_than_a_campaign_are_told_of_and_counted_in_with_one_tap() throws IOException {
        String listing = id(
                post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'poultry/broiler','stock':'500 只','unitWeight':{'min':'3.2 kg','max':'3.3 kg'},"
                                + "'ask':'4.80 CNY/jin','from':'2026-12-19','to':'2026-12-24','at':{'lat':34.52,'lon':110.88},"
                                + "'permits':[{'kind':'动物检疫合格证明','number':'JY-2','form':'B','from':'2026-12-19','to':'2026-12-19'}]}"));
        new DealRoad(this, liaison).lead(propose(listing, ""), 200, "settle");
        chromium.tap("联络员");
        chromium.sees("快到期的：1 笔");
        chromium.eval("location.hash = '#/report'");
        chromium.tap("再开一次助销行动");
        chromium.type("名称", "腊月肉鸡助销");
        chromium.tap("开始");
        chromium.sees("这些货在那以前还谈成 1 笔，没算在内");
        chromium.sees("还没有交货");
        shoot("report-earlier");
        chromium.tap("把这 1 笔也算进来");
        chromium.sees("卖出 200 只");

        assertThat(chromium.text()).doesNotContain("没算在内", "还没有交货", "undefined");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_liaison_opens_a_link_and_whoever_has_it_sees_the_results_until_it_is_closed() throws IOException {
        chromium.tap("联络员");
        chromium.sees("快到期的：1 笔");
        assertThat(chromium.text()).contains("缺检疫证的：0 笔", "价格不寻常的：0 笔");
        shoot("board-watch");
        chromium.eval("location.hash = '#/report'");
        chromium.sees("现在没有公开");
        assertThat(chromium.text()).contains("1,300 斤", "卖出 200 只", "学校", "货占 100%，卖出占 100%", "累计交货");
        shoot("report");
        chromium.tap("开一个链接");
        chromium.tap("开链接");
        chromium.sees("开着 1 个链接");
        chromium.tap("复制链接");
        String link =
                chromium.eval("document.querySelector('dialog textarea').value").asText();
        assertThat(link).contains("点开就能看", "/b#");
        chromium.tap("关闭");

        chromium.eval("location.reload()");
        chromium.sees("不能再复制");
        chromium.tap("换个新链接");
        chromium.sees("以前发出去的链接马上都打不开");
        chromium.tap("换个新链接");
        chromium.tap("复制链接");
        String old = link;
        link = chromium.eval("document.querySelector('dialog textarea').value").asText();
        assertThat(link).contains("/b#").isNotEqualTo(old);
        chromium.sees("开着 1 个链接");
        chromium.tap("关闭");

        String path = link.substring(link.indexOf("/b#"));
        chromium.forgetCookies();
        chromium.open(address(path));
        chromium.sees("娄底村肉鸡助销");
        assertThat(chromium.text()).contains("1,300 斤", "阳平镇娄底村养殖合作社").doesNotContain("寄宿中学", "公开链接", "undefined");
        shoot("bulletin");
        assertThat(chromium.complaints()).isEmpty();

        String campaigns = made(get("/v1/campaigns", liaison)).at("/items/0/id").textValue();
        made(post("/v1/campaigns/" + campaigns + "/public-links/close", liaison, null));
        chromium.eval("location.reload()");
        chromium.sees("关了");
    }

    @Test
    void the_results_read_well_in_english_too() {
        chromium.tap("联络员");
        chromium.tap("English");
        chromium.eval("location.hash = '#/report'");
        chromium.sees("Not public now");
        assertThat(chromium.text())
                .contains("Delivered so far")
                .doesNotContain("undefined", "bulletin.", "report.", "NaN");
    }

    private String propose(String listing, String more) {
        return id(post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing
                        + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "','at':{'lat':34.52,'lon':110.89}" + more + "}"));
    }

    private String id(Got got) {
        return made(got).get("id").textValue();
    }
}
