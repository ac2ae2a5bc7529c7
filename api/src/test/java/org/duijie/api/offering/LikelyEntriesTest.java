package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, places and names are judged by the same rules wherever they are entered, all that is wrong at once. */
class LikelyEntriesTest extends DealTest {
    private static final String BROILERS =
            "{'product':'poultry/broiler','stock':'100 head','unitWeight':{'min':'6 jin','max':'7 jin'},"
                    + "'ask':'5.10 CNY/jin','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85}MORE}";

    @Test
    void what_has_happened_is_not_after_today() {
        Got refused = post("/v1/listings", cooperative.token(), broilers(",'weighedOn':'2030-01-01'"));

        assertThat(errors(refused)).containsExactly("/weighedOn DAY_TO_COME");
        assertThat(refused.json().at("/errors/0/detail").textValue()).contains("2026-12-19");
        JsonNode today = made(post("/v1/listings", cooperative.token(), broilers(",'weighedOn':'2026-12-19'")));
        String path = "/v1/listings/" + today.get("id").textValue();
        String tomorrow = "{'weighedOn':'2026-12-20'}";
        assertThat(errors(patch(path, cooperative.token(), tomorrow, "If-Match", "\"1\"")))
                .containsExactly("/weighedOn DAY_TO_COME");
    }

    @Test
    void a_change_judges_the_days_that_it_changes() {
        JsonNode imported = made(post(
                "/v1/imports",
                liaison,
                "{'asOf':'2026-12-25','listings':[" + broilers(",'id':'a','cooperative':'阳平镇娄底村养殖合作社'")
                        + "],'intents':[]}"));
        String path = "/v1/listings/" + imported.at("/listings/0/id").textValue();

        made(patch(path, cooperative.token(), "{'ask':'5 CNY/jin'}", "If-Match", "\"1\""));
    }

    @Test
    void a_weight_that_has_grown_beyond_the_usual_is_told() {
        String gain = ",'dailyGain':'85 g','holdingCost':'0.8 CNY','weighedOn':'DAY'";

        JsonNode old = made(post("/v1/listings", cooperative.token(), broilers(gain.replace("DAY", "2025-01-01"))));

        assertThat(told(old)).containsExactly("/dailyGain WEIGHT_GROWN_FAR");
        assertThat(old.at("/warnings/0/detail").textValue()).contains("64.195 kg", "2026-12-19");
        String other = broilers(gain.replace("DAY", "2026-12-15")).replace("34.55", "34.56");
        assertThat(told(made(post("/v1/listings", cooperative.token(), other)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/v1/listings  | {'product':'?','stock':'1 head','unitWeight':{'min':'6 jin','max':'7 jin'},'ask':'5 CNY/jin',"
                        + "'from':'2026-12-19','to':'2036-12-25','at':{'lat':34.5,'lon':110.8}} | /product NOT_A_PRODUCT | /to",
                "/v1/intents   | {'products':['?'],'demand':'1 head','bid':'5 CNY/jin','from':'2026-12-19',"
                        + "'to':'2036-12-25','at':{'lat':34.5,'lon':110.8}} | /products/0 NOT_A_PRODUCT | /to",
                "/v1/campaigns | {'name':'','from':'2026-12-19','to':'2036-12-25'} | /name NOT_A_NAME | /to",
                "/v1/deals     | {'listing':'x','heads':'?','price':'5 CNY/jin','pickUpOn':'2036-12-25'}"
                        + " | /heads NOT_A_QUANTITY | /pickUpOn",
                "/v1/imports   | {'asOf':'2036-12-25','listings':[],'intents':[{'id':'i','buyer':'x','kind':'other',"
                        + "'products':['?'],'demand':'1 head','bid':'5 CNY/jin','from':'2026-12-19','to':'2026-12-20',"
                        + "'at':{'lat':34.5,'lon':110.8}}]} | /intents/0/products/0 NOT_A_PRODUCT | /asOf",
            })
    void days_that_nobody_means_are_told_together_with_all_else_that_is_wrong(
            String path, String body, String other, String day) {
        Got refused = post(path.strip(), liaison, body);

        assertThat(errors(refused)).containsExactlyInAnyOrder(other, day + " TIME_OUT_OF_RANGE");
    }

    @Test
    void a_permit_of_a_year_that_nobody_means_is_told_with_its_place() {
        String permit = ",'permits':[{'kind':'养殖档案','number':'1','from':'2026-12-19','to':'2096-12-20'}]";

        assertThat(errors(post("/v1/listings", cooperative.token(), broilers(permit))))
                .containsExactly("/permits/0/to TIME_OUT_OF_RANGE");
    }

    @ParameterizedTest
    @CsvSource({"48.85, 2.35, PLACE_ABROAD", "110.85, 34.55, PLACE_EXCHANGED", "43.8, 87.6, PLACE_FAR"})
    void a_place_is_doubted_wherever_it_is_entered(String lat, String lon, String code) {
        for (int i = 0; i < 4; i++) {
            made(post("/v1/listings", cooperative.token(), broilers("").replace("34.55", "34.5" + i)));
        }
        String at = "'at':{'lat':" + lat + ",'lon':" + lon + "}";
        boolean isOutOfRange = code.equals("PLACE_EXCHANGED");
        for (String party : List.of("'kind':'cooperative'", "'kind':'buyer','buyerKind':'other'")) {
            assertDoubted(post("/v1/parties", liaison, "{" + party + ",'name':'某单位'," + at + "}"), isOutOfRange, code);
        }
        assertDoubted(
                patch("/v1/parties/" + buyer.party(), buyer.token(), "{" + at + "}", "If-Match", "\"1\""),
                isOutOfRange,
                code);
        String campaign = "{'name':'助销','from':'2026-12-19','to':'2026-12-31'," + at + "}";
        assertDoubted(post("/v1/campaigns", liaison, campaign), isOutOfRange, code);
        String offer = offer(listing(1_000), 10, "," + at);
        assertDoubted(post("/v1/deals", buyer.token(), offer), isOutOfRange, code);
        if (!code.equals("PLACE_FAR")) {
            String round = "{'filter':{" + at + ",'within':'60 km'}}";
            assertDoubted(post("/v1/match-rounds", liaison, round), isOutOfRange, code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"白羽肉鸡", "poultry/broiler", "家禽"})
    void products_are_looked_for_by_the_names_that_bodies_take(String name) {
        made(post("/v1/listings", cooperative.token(), broilers("")));
        intent("100 head");
        String product = URLEncoder.encode(name, StandardCharsets.UTF_8);

        assertThat(get("/v1/listings?product=" + product, liaison).json().get("items"))
                .hasSize(1);
        assertThat(get("/v1/intents?takes=" + product, liaison).json().get("items"))
                .hasSize(1);
        assertThat(get("/v1/price-watch?product=" + product, liaison).status()).isEqualTo(200);
        made(post("/v1/match-rounds", liaison, "{'filter':{'product':'" + name + "'}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'product':'egg/chicken','unitWeight':{'min':'50 jin','max':'60 jin'},'ask':'0.6 CNY/head' | /ask PRICE_OR_WEIGHT_FAR",
                "'product':'vegetable/potato','stock':'10 t','ask':'1200 CNY/kg' | /ask PRICE_STEEP",
                "'product':'fruit/apple','stock':'10 t','ask':'350 CNY/jin' | /ask PRICE_STEEP",
                "'salvage':'11 CNY/jin' | /salvage SALVAGE_OVER_ASK",
                "'holdingCost':'40 CNY' | /holdingCost HOLDING_OVER_ASK",
                "'dailyGain':'400 g','holdingCost':'0.8 CNY' | /dailyGain GAIN_FAR",
                "'stock':'24000000 head' | /stock STOCK_FAR",
                "'to':'2029-12-31' | /to WINDOW_LONG",
                "'salvage':'6 CNY/jin','holdingCost':'1 CNY','dailyGain':'80 g','to':'2027-12-31' | none"
            })
    void what_hardly_anybody_offers_is_told(String more, String told) {
        String body = broilers("," + more.strip());
        for (String field : List.of("product", "stock", "unitWeight", "ask", "to")) {
            if (more.contains("'" + field + "'")) {
                body = body.replaceFirst("'" + field + "':('[^']*'|\\{[^}]*\\}),", "");
            }
        }
        body = more.contains("10 t") ? body.replaceFirst("'unitWeight':\\{[^}]*\\},", "") : body;

        assertThat(told(made(post("/v1/listings", cooperative.token(), body))))
                .isEqualTo(told.equals("none") ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'products':['poultry'],'bid':'530 CNY/jin' | /bid PRICE_FAR",
                "'products':['poultry'],'bid':'20 CNY/jin' | none",
                "'products':['vegetable','fruit'],'bid':'350 CNY/jin' | /bid PRICE_STEEP",
                "'products':['poultry'],'bid':'5 CNY/jin','maxDistance':'60 m' | /maxDistance DISTANCE_SHORT",
                "'products':['poultry'],'bid':'5 CNY/jin','minimumPerSupplier':'101 head' | /minimumPerSupplier PER_SUPPLIER_OVER_DEMAND",
                "'products':['poultry'],'bid':'5 CNY/jin','minimumPerSupplier':'100 head','maxDistance':'60 km' | none"
            })
    void what_hardly_anybody_wants_is_told(String entered, String told) {
        String body = "{" + entered.strip() + ",'demand':'100 head','from':'2026-12-19','to':'2026-12-31',"
                + "'at':{'lat':34.52,'lon':110.9}}";

        assertThat(told(made(post("/v1/intents", buyer.token(), body))))
                .isEqualTo(told.equals("none") ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({
        "灵宝市高级中学食堂, supermarket, school",
        "灵宝一高, supermarket, school",
        "职业学院, supermarket, school",
        "丹尼斯二店超市, school, supermarket",
        "第一人民医院, school, hospital",
        "灵宝市高级中学食堂, canteen, ''",
        "灵宝市高级中学食堂, school, ''",
        "老村食堂, restaurant, ''",
        "第一人民医院, canteen, ''"
    })
    void a_name_that_says_another_kind_is_told_wherever_it_stands(String name, String kind, String likely) {
        List<String> told = likely.isEmpty() ? List.of() : List.of("KIND_UNLIKE_NAME");
        String party = "{'kind':'buyer','buyerKind':'" + kind + "','name':'" + name + "'}";
        JsonNode entered = made(post("/v1/parties", liaison, party, "Accept-Language", "en"));
        assertThat(entered.path("warnings").findValuesAsText("code")).isEqualTo(told);
        assertThat(entered.at("/warnings/0/detail").asText("")).contains(likely);

        String intent =
                "{'id':'i','buyer':'" + name + "','kind':'" + kind + "','products':['poultry'],'demand':'1 head',"
                        + "'bid':'5 CNY/jin','from':'2026-12-19','to':'2026-12-20','at':{'lat':34.5,'lon':110.8}}";
        JsonNode imported =
                made(post("/v1/imports", liaison, "{'asOf':'2026-12-19','listings':[],'intents':[" + intent + "]}"));
        assertThat(told(imported))
                .filteredOn(each -> each.contains("KIND"))
                .isEqualTo(likely.isEmpty() ? List.of() : List.of("/intents/0/kind KIND_UNLIKE_NAME"));
    }

    private void assertDoubted(Got got, boolean isOutOfRange, String code) {
        if (isOutOfRange) {
            assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("LAT_LON_EXCHANGED");
        } else {
            assertThat(made(got).at("/warnings").findValuesAsText("code")).contains(code);
        }
    }

    private static String broilers(String more) {
        return BROILERS.replace("MORE", more);
    }

    private static List<String> errors(Got got) {
        assertThat(got.status()).isEqualTo(422);
        return each(got.json().path("errors"));
    }

    private static List<String> told(JsonNode answer) {
        return each(answer.path("warnings"));
    }

    private static List<String> each(JsonNode complaints) {
        List<String> told = new ArrayList<>();
        complaints.forEach(each -> told.add(
                each.get("pointer").textValue() + " " + each.get("code").textValue()));
        return told;
    }
}
