package org.duijie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The report as text, as a sheet and by packs. */
class ReportFormsTest extends ReportSteps {
    @Test
    void the_same_to_paste_into_a_chat() {
        String path = "/v1/campaigns/" + delivered() + "/report.txt";

        Got chinese = send("GET", path, liaison, null, "Accept-Language", "zh-CN");
        assertThat(chinese.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(chinese.response().body().lines())
                .contains(
                        "【娄底村肉鸡助销】灵宝市市场监管局",
                        "2026-12-19 至 2026-12-24；余量按 2026-12-19 的重量算",
                        "金额是约数：成交价不公开，每笔按近似价计，货款误差最多 3.2%，挽回损失是差额，误差可能更大",
                        "供应：6,500 斤",
                        "已交付：1 笔，1,287.8 斤，约 ¥6,430",
                        "挽回损失：约 ¥6,430",
                        "还剩：5,200 斤",
                        "按今天的进度，还要 5 天清完",
                        "· 白羽肉鸡：供应 1,000 只，已对接 400 只；已交付 198 只，1,287.8 斤，约 ¥6,430；还剩 800 只；途中死亡 1 只，拒收 1 只",
                        "· 超市 1 家：1,287.8 斤，约 ¥6,430",
                        "· 阳平镇娄底村养殖合作社：占供应 100.0%，占交付 100.0%；交付 1,287.8 斤，约 ¥6,430",
                        "· 家禽：202 只（1 个意向）");
        assertThat(get(path + "?lang=en", liaison).response().body().lines())
                .contains(
                        "Delivered: 1 deal, 643.9 kg, about ¥6,430",
                        "At the pace of today, all is cleared in 5 days",
                        "- Supermarkets, 1: 643.9 kg, about ¥6,430");
        clock.moveTo(Instant.parse("2026-12-20T01:00:00Z"));
        assertThat(get(path + "?lang=en&asOf=2026-12-20", liaison).response().body())
                .contains("as of 2026-12-20", "Some product had no delivery today");
        assertThat(get(path + "?lang=fr", liaison).status()).isEqualTo(400);
    }

    @Test
    void the_same_for_a_spreadsheet_and_no_name_is_a_formula() {
        String campaign = delivered();
        made(patch("/v1/parties/" + cooperative.party(), liaison, "{'name':'=1+1, \\\"社\\\"'}", "If-Match", "\"1\""));

        Got got = get("/v1/campaigns/" + campaign + "/report.csv?lang=zh", liaison);

        assertThat(got.header("Content-Type")).startsWith("text/csv");
        assertThat(got.response().body()).startsWith("\uFEFF代码,项目,成交笔数,").contains("\r\n");
        assertThat(got.response().body().lines())
                .contains(
                        "offered,供应,,,,,,3250,,,",
                        "delivered,已交付,1,,,,,643.9,6567.78,,",
                        "left,还剩,,,,,,2600,,,5",
                        "productOffered,白羽肉鸡,,,,1000,只,3250,,,",
                        "productDelivered,白羽肉鸡,1,,,198,只,643.9,6567.78,,",
                        "productLeft,白羽肉鸡,,,,800,只,2600,,,5",
                        "kind,超市,1,1,,,,643.9,6567.78,,",
                        "day,2026-12-19,1,,,,,643.9,6567.78,,",
                        "cooperativeDelivered,\"'=1+1, \"\"社\"\"\",1,,,,,643.9,6567.78,1000,",
                        "unmet,家禽,,,1,202,只,,,,");
    }

    @Test
    void unlike_packs_of_a_product_are_told_by_weight_alone() {
        String loose = eggs("600", "");
        String campaign = campaignWith(eggs("36000", ",'pack':'360 枚'"));
        made(campaign(campaign, "add", "{'listings':['" + eggs("3000", ",'pack':'30 枚'") + "','" + loose + "']}"));
        made(lose(loose, "{'heads':'10 枚','reason':'died','on':'2026-12-19'}"));

        JsonNode report = report(campaign);
        assertThat(report.get("products")).hasSize(1);
        JsonNode line = report.at("/products/0");
        assertThat(line.findParents("unit")).isEmpty();
        assertThat(line.findParents("heads")).isEmpty();
        assertThat(line.has("lost")).isFalse();
        assertThat(line.get("offered").toString()).isEqualTo("{\"weight\":\"2376 kg\"}");
        assertThat(report.get("losses").toString())
                .isEqualTo("[{\"product\":\"egg/chicken\",\"reason\":\"died\",\"weight\":\"0.6 kg\"}]");
        assertThat(text(campaign, "txt?lang=zh"))
                .contains("· 鸡蛋：供应 4,752 斤，已对接 0 斤；已交付 0 斤，¥0.00；还剩 4,750.8 斤\n", "· 鸡蛋，损耗：1.2 斤\n");
        assertThat(text(campaign, "txt?lang=en"))
                .contains("Hen egg: 2,376 kg offered")
                .doesNotContain("pack");
        assertThat(text(campaign, "csv?lang=zh"))
                .contains("productOffered,鸡蛋,,,,,,2376,,,", "lost.died,鸡蛋,,,,,,0.6,,,")
                .doesNotContain("productLost");
    }

    @Test
    void packs_that_hold_the_same_are_counted_as_packs() {
        String campaign = campaignWith(eggs("36000", ",'pack':'360 枚'"));
        made(campaign(campaign, "add", "{'listings':['" + eggs("7200", ",'pack':'360 枚'") + "']}"));

        JsonNode line = report(campaign).at("/products/0");
        assertThat(line.get("unit").textValue()).isEqualTo("pack");
        assertThat(line.at("/offered/heads").textValue()).isEqualTo("120 pack");
        assertThat(line.get("lost").textValue()).isEqualTo("0 pack");
        assertThat(text(campaign, "txt?lang=en")).contains("Hen egg: 120 packs offered");
    }
}
