package org.duijie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/** Sales by product and cooperative, as JSON and as a sheet in both languages. */
class SalesFormsTest extends ReportSteps {
    @Test
    void lines_and_sums_are_told() {
        String campaign = delivered();
        made(campaign(campaign, "add", "{'listings':['" + eggs("600", "") + "']}"));

        JsonNode sales = get("/v1/campaigns/" + campaign + "/sales", liaison).json();

        assertThat(sales.get("lines")).hasSize(2);
        JsonNode broilers = sales.at("/lines/1");
        assertThat(broilers.get("product").textValue()).isEqualTo("poultry/broiler");
        assertThat(broilers.get("delivered").toString().replace('"', '\''))
                .isEqualTo("{'heads':'198 head','weight':'643.9 kg','estimated':'0 kg','amount':'6567.78 CNY',"
                        + "'deals':1,'loads':1}");
        assertThat(broilers.at("/left/heads").textValue()).isEqualTo("800 head");
        assertThat(sales.at("/cooperatives/0").has("unit")).isFalse();
        assertThat(sales.at("/cooperatives/0/delivered").has("heads")).isFalse();
        assertThat(sales.at("/total/delivered/amount").textValue()).isEqualTo("6567.78 CNY");
        assertThat(sales.at("/total/offered/weight").textValue()).isEqualTo("3286 kg");
    }

    @Test
    void the_same_for_a_spreadsheet_in_both_languages_and_no_name_is_a_formula() {
        String campaign = delivered();
        made(patch("/v1/parties/" + cooperative.party(), liaison, "{'name':'=1+1社'}", "If-Match", "\"1\""));
        String path = "/v1/campaigns/" + campaign + "/sales";

        assertThat(get(path + ".csv?lang=zh", liaison).response().body().lines())
                .containsExactly(
                        "\uFEFF行,合作社,品种,计数单位,供应数量,供应（公斤）,已交付数量,已交付（公斤）,其中未过磅（公斤）,金额（元）,成交笔数,车次,剩余数量,剩余（公斤）",
                        "line,'=1+1社,白羽肉鸡,只,1000,3250,198,643.9,0,6567.78,1,1,800,2600",
                        "product,合计,白羽肉鸡,只,1000,3250,198,643.9,0,6567.78,1,1,800,2600",
                        "cooperative,'=1+1社,合计,,,3250,,643.9,0,6567.78,1,1,,2600",
                        "total,合计,合计,,,3250,,643.9,0,6567.78,1,1,,2600");
        assertThat(get(path + ".csv?lang=en", liaison).response().body().lines())
                .contains("total,all,all,,,3250,,643.9,0,6567.78,1,1,,2600");
        assertThat(get(path + ".xlsx?lang=zh", liaison).header("Content-Disposition"))
                .contains("sales.xlsx");
    }

    @Test
    void a_product_is_counted_in_the_container_that_all_its_listings_name() {
        String campaign = id(post("/v1/campaigns", liaison, "{'name':'禽蛋','from':'2026-12-19','to':'2026-12-31'}"));
        String sales = "/v1/campaigns/" + campaign + "/sales";
        add(campaign, 1, eggs("箱"));
        assertThat(get(sales, liaison).json().at("/products/0/container").textValue())
                .isEqualTo("箱");
        assertThat(get(sales + ".csv?lang=zh", liaison).response().body()).contains("product,合计,禽蛋,箱,100,2160,");

        add(campaign, 2, eggs("件"));

        assertThat(get(sales, liaison).json().at("/products/0").has("container"))
                .isFalse();
        assertThat(get(sales + ".csv?lang=zh", liaison).response().body()).contains("product,合计,禽蛋,件,200,4320,");
    }

    private void add(String campaign, int version, String listing) {
        String body = "{'listings':['" + listing + "']}";
        made(post("/v1/campaigns/" + campaign + "/add", liaison, body, "If-Match", "\"" + version + "\""));
    }

    private String eggs(String container) {
        return id(post(
                "/v1/listings",
                liaison,
                OfferingBody.listing("100 " + container)
                        .of(cooperative.party())
                        .with("product", "egg")
                        .withJson("container", "{'name':'" + container + "','holds':'360 枚'}")
                        .withJson("unitWeight", "{'min':'55 g','max':'65 g'}")
                        .with("ask", "200 元/" + container)
                        .toString()));
    }
}
