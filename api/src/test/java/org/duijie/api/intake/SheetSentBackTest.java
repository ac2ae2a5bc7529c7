package org.duijie.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** Entries of every kind, exported and sent back as they are: nothing is different, and nothing is refused. */
class SheetSentBackTest extends ServerTest {
    private static final Instant MORNING = Instant.parse("2026-12-19T01:00:00Z");
    private static final String WINDOW = "'from':'2026-12-20','to':'2026-12-31','at':{'lat':34.50,'lon':110.9}";
    private static final List<String> LISTINGS = List.of(
            "'product':'肉鸡','stock':'2.4万只','unitWeight':{'min':'6斤','max':'7斤'},'ask':'5块1一斤','note':' 棚1 '",
            "'product':'livestock/pig','stock':'50头','unitWeight':{'min':'115000克','max':'130 公斤'},'ask':'16.4元/公斤',"
                    + "'dailyGain':'1两','holdingCost':'0.5元','salvage':'3 元/斤','certificates':['A证','B证']",
            "'product':'肉鸡','stock':'900 head','unitWeight':{'min':'3 kg','max':'3 kg'},'ask':'24 CNY/kg','priceFor':'dressed',"
                    + "'priceAt':'delivered','minimumPickup':'至少200只'",
            "'product':'苹果','stock':'2000箱','ask':'52元/箱','container':{'name':'箱','holds':'20斤'}",
            "'product':'苹果','stock':'3万斤','ask':'2.6 元/斤','container':{'name':'筐','holds':'30斤'},'breakable':true",
            "'product':'鸡蛋','stock':'50件','ask':'380元/件','unitWeight':{'min':'50克','max':'55克'},'breakable':false,"
                    + "'container':{'name':'件','holds':'12板','inner':{'name':'板','holds':'30枚'}}",
            "'product':'鸡蛋','stock':'100打','ask':'9元/打','unitWeight':{'min':'60克','max':'60克'},'container':{'name':'打'}",
            "'product':'土豆','stock':'15吨半','pack':'10公斤','ask':'35 元/50 公斤','weighedOn':'2026-12-19'",
            "'product':'livestock/pig','stock':'20头','unitWeight':{'min':'115公斤','max':'130 公斤'},'ask':'16.4元/公斤',"
                    + "'permits':[{'kind':'动物检疫合格证明','number':'4101','form':'B','from':'2026-12-20','to':'2026-12-20'}]");
    private static final List<String> INTENTS = List.of(
            "'products':['土豆','白菜'],'demand':'最多3000斤','minimum':'不少于500斤','bid':'1块2一斤','maxDistance':'60公里'",
            "'products':['肉鸡'],'demand':'500只','unitWeight':{'min':'5斤'},'bid':'6 元/斤','requires':['检疫证明'],"
                    + "'maxSuppliers':3,'minimumPerSupplier':'100只','priceFor':'dressed','priceAt':'delivered'",
            "'products':['鸡蛋'],'demand':'50件','bid':'380元/件','container':{'name':'件','holds':'360枚'},'note':'要新鲜'",
            "'products':['苹果'],'demand':'200箱','bid':'58元/箱','unitWeight':{'max':'6两'},"
                    + "'container':{'name':'箱','holds':'20斤'}");

    private final MovableClock clock = new MovableClock(MORNING);

    @Override
    protected Clock clock() {
        return clock;
    }

    @Test
    void exported_listings_and_intents_sent_back_are_the_same_also_by_a_clock_that_is_late()
            throws IOException, InterruptedException {
        String cooperative = member("cooperative", "娄底村合作社").party();
        String buyer = member("buyer", "城关中学").party();
        LISTINGS.forEach(each -> enter("/v1/listings", cooperative, each));
        INTENTS.forEach(each -> enter("/v1/intents", buyer, each));
        clock.moveTo(MORNING.minus(Duration.ofDays(1)));

        for (String language : List.of("zh", "en")) {
            for (String kind : List.of("listings", "intents")) {
                byte[] exported = sent("GET", "/v1/exports/" + kind + ".xlsx?lang=" + language, new byte[0])
                        .body();
                JsonNode answer = new ObjectMapper()
                        .readTree(sent("POST", "/v1/sheets?update=true&preview=true&kind=" + kind, exported)
                                .body());

                int rows = kind.equals("listings") ? LISTINGS.size() : INTENTS.size();
                assertThat(answer.at("/counts/same").intValue())
                        .as(answer.toPrettyString())
                        .isEqualTo(rows);
                assertThat(answer.at("/counts/rows").intValue()).isEqualTo(rows);
                assertThat(answer.get("warnings")).isEmpty();
            }
        }
    }

    @Test
    void a_preview_says_what_a_run_with_the_same_parameters_does() {
        String head = "合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,产地\n";
        String row = "甲社,苹果,1000,2.6,2026-12-20,2026-12-31,灵宝市";
        run(head + row);
        String dearer = head + row.replace("2.6", "2.8");

        assertThat(previewed("&update=true", dearer).at("/counts/changed").intValue())
                .isEqualTo(1);
        assertThat(previewed("&update=true", dearer).at("/accepted/0/outcome").textValue())
                .isEqualTo("changed");
        assertThat(previewed("", dearer).at("/counts/offered").intValue()).isEqualTo(1);
        assertThat(get("/v1/listings", liaison).json().at("/items/0/ask").textValue())
                .isEqualTo("2.6 元/斤");

        String wrong = head + row.replace("1000", "");
        assertThat(previewed("&update=true", wrong).at("/counts/refused").intValue())
                .isEqualTo(1);
        String parties = "名称,类别,电话\n城关中学,学校,13800001111";
        made(post("/v1/sheets?kind=parties", liaison, parties));
        app.sheetWork().doNext();
        JsonNode preview = made(
                post("/v1/sheets?kind=parties&preview=true&update=true", liaison, parties.replace("1111", "2222")));
        assertThat(preview.at("/counts/changed").intValue()).isEqualTo(1);
    }

    @Test
    void a_corrected_first_day_is_told_and_does_not_double_the_stock() {
        String head = "合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,产地\n";
        String row = "甲社,苹果,1000,2.6,2026-12-20,2026-12-31,灵宝市";
        run(head + row);
        String later = head + row.replace("12-20", "12-22");

        JsonNode preview = previewed("", later);
        run(later);

        assertThat(preview.at("/accepted/0/outcome").textValue()).isEqualTo("offered");
        assertThat(preview.at("/accepted/0/problems").toString()).contains("ROW_MATCHED");
        assertThat(get("/v1/listings", liaison).json().get("items")).hasSize(1);
    }

    @Test
    void a_row_is_a_correction_only_with_the_same_amount_or_price_and_the_reason_is_true() {
        String head = "合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,产地\n";
        String row = "甲社,苹果,1000,2.6,2026-12-20,2026-12-31,灵宝市";
        run(head + row);

        JsonNode dearer = previewed("", head + "甲社,苹果,1000,3,2026-12-22,2026-12-31,灵宝市");
        JsonNode other = previewed("", head + "甲社,苹果,60000,3,2026-12-22,2026-12-31,灵宝市");

        assertThat(dearer.at("/accepted/0/problems").toString())
                .contains("ROW_MATCHED", "1000 斤 2.6 元/斤 2026-12-20—2026-12-31", "days and another price");
        assertThat(other.at("/accepted/0/outcome").textValue()).isEqualTo("added");
        assertThat(other.at("/accepted/0/problems").toString()).contains("ROW_OTHER", "1000 斤 2.6 元/斤");
    }

    @Test
    void the_same_row_twice_in_a_sheet_is_told() {
        String head = "合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,产地\n";
        String row = "甲社,苹果,1000,2.6,2026-12-20,2026-12-31,灵宝市\n";

        JsonNode preview = previewed("", head + row + row + row.replace("1000", "900"));

        assertThat(preview.at("/accepted/0/problems").toString()).doesNotContain("ROW_REPEATED");
        assertThat(preview.at("/accepted/1/problems").toString()).contains("ROW_REPEATED", "row 2 says");
        assertThat(preview.at("/accepted/2/problems").toString()).doesNotContain("ROW_REPEATED");
    }

    @Test
    void a_place_that_the_bureau_has_entered_is_found_by_previews_and_runs() {
        made(patch(
                "/v1/catalogue",
                liaison,
                "{'places':[{'name':'娄底村','at':{'lat':34.6123,'lon':110.7345}}]}",
                "If-Match",
                "\"1\""));
        String sheet = """
                合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,产地
                甲社,苹果,1000,2.6,2026-12-20,2026-12-31,娄底村
                甲社,梨,1000,2.6,2026-12-20,2026-12-31,灵宝市阳平镇娄底村三组
                甲社,白菜,1000,2.6,2026-12-20,2026-12-31,灵宝市大娄底村""";

        JsonNode accepted = previewed("", sheet).get("accepted");
        run(sheet);

        assertThat(accepted.at("/0/fields/at/lat").doubleValue()).isEqualTo(34.6123);
        assertThat(accepted.at("/1/fields/at/lon").doubleValue()).isEqualTo(110.7345);
        assertThat(accepted.at("/2/problems").toString()).contains("PLACE_OF_COUNTY");
        assertThat(get("/v1/listings", liaison).json().at("/items/0/at/lat").doubleValue())
                .isEqualTo(34.6123);
    }

    private void enter(String path, String party, String fields) {
        made(post(path, liaison, "{'party':'" + party + "'," + fields + "," + WINDOW + "}"));
    }

    private JsonNode previewed(String more, String sheet) {
        return made(post("/v1/sheets?kind=listings&preview=true" + more, liaison, sheet));
    }

    private void run(String sheet) {
        made(post("/v1/sheets?kind=listings", liaison, sheet));
        assertThat(app.sheetWork().doNext()).isTrue();
    }

    private HttpResponse<byte[]> sent(String method, String path, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + liaison)
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
