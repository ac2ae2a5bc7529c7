package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listings and intents with all that people settle: what was entered stays, and what is held is exact. */
class GoodsInFullTest extends ServerTest {
    private static final String LISTING =
            "{'product':'%s','stock':'%s','ask':'%s','from':'2026-12-19','to':'2026-12-31',"
                    + "'at':{'lat':34.5,'lon':110.9}%s}";
    private static final String WEIGHTS = ",'unitWeight':{'min':'6 jin','max':'7 jin'}";
    private static final String INTENT =
            "{'products':['poultry/broiler'],'demand':'%s','bid':'%s','from':'2026-12-19','to':'2026-12-31',"
                    + "'at':{'lat':34.5,'lon':110.9}%s}";
    private static final String PERMIT =
            ",'permits':[{'kind':'动物检疫合格证明','number':'A1','form':'%s','from':'%s','to':'%s'}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24000 只|5.10 CNY/jin|poultry/broiler|24000|78000000 g|3.25 kg|10.2 CNY/kg",
                "24000羽|33 元/只|poultry/broiler|24000|78000000 g|3.25 kg|33 CNY/head",
                "12 t|5.10 CNY/jin|vegetable/potato|12000|12000000 g|1 kg|10.2 CNY/kg",
                "12.0005 t|33 CNY/head|vegetable/potato|12000|12000500 g|1 kg|33 CNY/head"
            })
    void a_pool_is_one_number_however_it_is_counted_and_priced(
            String stock, String ask, String product, long heads, String weight, String mean, String held) {
        String cooperative = member("cooperative", "合作社").token();
        boolean isCounted = product.startsWith("poultry");

        JsonNode listing =
                made(post("/v1/listings", cooperative, listing(product, stock, ask, isCounted ? WEIGHTS : "")));

        assertThat(listing.get("stock").textValue()).isEqualTo(stock);
        assertThat(listing.get("ask").textValue()).isEqualTo(ask);
        assertThat(listing.get("heads").longValue()).isEqualTo(heads);
        assertThat(listing.get("weight").textValue()).isEqualTo(weight);
        assertThat(listing.at("/exact/meanWeight").textValue()).isEqualTo(mean);
        assertThat(listing.at("/exact/ask").textValue()).isEqualTo(held);
    }

    @Test
    void an_intent_keeps_what_was_entered_and_holds_it_exactly() {
        String school = member("buyer", "学校").token();

        JsonNode intent = made(post(
                "/v1/intents",
                school,
                intent("4000斤", "5.30元/斤", ",'minimum':'1 t','maxSuppliers':2,'minimumPerSupplier':'200 kg'")));

        assertThat(intent.get("demand").textValue()).isEqualTo("4000斤");
        assertThat(intent.at("/exact/demand").textValue()).isEqualTo("2000 kg");
        assertThat(intent.at("/exact/minimum").textValue()).isEqualTo("1000 kg");
        assertThat(intent.at("/exact/bid").textValue()).isEqualTo("10.6 CNY/kg");
        JsonNode seen = get(
                        "/v1/intents/" + intent.get("id").textValue(),
                        member("buyer", "另一学校").token())
                .json();
        assertThat(seen.has("bid") || seen.get("exact").has("bid")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A,2026-12-17,2026-12-21,2026-12-19",
        "A,2026-12-22,2026-12-26,2026-12-22",
        "B,2026-12-22,2026-12-22,2026-12-22",
        "B,2026-12-18,2026-12-18,",
        "B,2027-01-01,2027-01-01,"
    })
    void live_stock_leaves_when_its_quarantine_certificate_holds(String form, String from, String to, String first) {
        String cooperative = member("cooperative", "合作社").token();

        JsonNode listing = made(post("/v1/listings", cooperative, broilers(PERMIT.formatted(form, from, to))));

        assertThat(listing.path("dispatchFrom").textValue()).isEqualTo(first);
        assertThat(made(post("/v1/listings", cooperative, broilers(""))).has("dispatchFrom"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A,2026-12-17,2026-12-22,/permits/0/to,PERMIT_TOO_LONG",
        "B,2026-12-17,2026-12-18,/permits/0/to,PERMIT_TOO_LONG",
        "A,2026-12-18,2026-12-17,/permits/0/to,DATES_REVERSED",
        "C,2026-12-17,2026-12-17,/permits/0/form,NOT_ONE_OF"
    })
    void a_permit_that_cannot_be_is_refused_by_name(String form, String from, String to, String pointer, String code) {
        String cooperative = member("cooperative", "合作社").token();

        JsonNode error = post("/v1/listings", cooperative, broilers(PERMIT.formatted(form, from, to)))
                .json()
                .at("/errors/0");

        assertThat(error.get("pointer").textValue()).isEqualTo(pointer);
        assertThat(error.get("code").textValue()).isEqualTo(code);
    }

    @Test
    void what_no_market_could_hold_is_refused_and_not_a_fault() {
        String cooperative = member("cooperative", "合作社").token();
        String school = member("buyer", "学校").token();
        String heavy = ",'unitWeight':{'min':'90 t','max':'90 t'}";

        assertThat(post("/v1/listings", cooperative, listing("poultry/broiler", "999999999999 head", "1 CNY/kg", heavy))
                        .json()
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/stock");
        assertThat(post("/v1/listings", cooperative, broilers(",'dailyGain':'90 t'"))
                        .json()
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/dailyGain");
        assertThat(post("/v1/intents", school, intent("9999999 t", "900 CNY/g", ""))
                        .json()
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/demand");
    }

    @Test
    void a_dressed_price_is_exported_as_a_live_one_that_wrongs_nobody() {
        String cooperative = member("cooperative", "合作社").token();
        String school = member("buyer", "学校").token();
        made(post("/v1/listings", cooperative, broilers(",'priceFor':'dressed','weighedOn':'2026-12-19'")));
        made(post("/v1/intents", school, intent("200 kg", "10.01 CNY/kg", ",'priceFor':'dressed'")));

        JsonNode market = get("/v1/exports/market?asOf=2026-12-19", liaison).json();

        assertThat(market.at("/listings/0/ask").textValue()).isEqualTo("7.548 CNY/kg");
        assertThat(market.at("/intents/0/bid").textValue()).isEqualTo("7.407 CNY/kg");
        assertThat(market.at("/intents/0/demand").textValue()).isEqualTo("270.271 kg");
        assertThat(post(
                                "/v1/listings",
                                cooperative,
                                listing("vegetable/potato", "12 t", "1 CNY/kg", ",'priceFor':'dressed'"))
                        .json()
                        .at("/errors/0/code")
                        .textValue())
                .isEqualTo("NO_DRESSED_YIELD");
    }

    @Test
    void a_permit_that_holds_in_the_window_is_a_certificate_of_the_export() {
        String cooperative = member("cooperative", "合作社").token();
        made(post("/v1/listings", cooperative, broilers(PERMIT.formatted("B", "2026-12-22", "2026-12-22"))));
        made(post("/v1/listings", cooperative, broilers(PERMIT.formatted("B", "2026-12-18", "2026-12-18"))));

        JsonNode listings = get("/v1/exports/market", liaison).json().get("listings");

        assertThat(listings.findValues("certificates")).hasSize(1);
    }

    @Test
    void weights_that_are_entered_anew_hold_from_that_day() {
        String cooperative = member("cooperative", "合作社").token();
        String path = post("/v1/listings", cooperative, broilers(",'weighedOn':'2026-12-01','dailyGain':'100 g'"))
                .header("Location");

        JsonNode cheaper = made(patch(path, cooperative, "{'ask':'5 CNY/jin'}", "If-Match", "\"1\""));
        JsonNode weighed = made(patch(path, cooperative, "{'unitWeight':{'max':'8 jin'}}", "If-Match", "\"2\""));

        assertThat(cheaper.get("weighedOn").textValue()).isEqualTo("2026-12-01");
        assertThat(weighed.get("weighedOn").textValue()).isNotEqualTo("2026-12-01");
        assertThat(weighed.at("/unitWeight/min").textValue()).isEqualTo("6 jin");
        JsonNode versions = get(path + "/history", cooperative).json().get("items");
        assertThat(versions).hasSize(3);
        assertThat(versions.get(1).at("/after/ask").textValue()).isEqualTo("5 CNY/jin");
        assertThat(versions.get(0).at("/after/ask").textValue()).isEqualTo("5.10 CNY/jin");
    }

    private static String broilers(String more) {
        return listing("poultry/broiler", "24000 只", "5.10 CNY/jin", WEIGHTS + more);
    }

    private static String listing(String product, String stock, String ask, String more) {
        return LISTING.formatted(product, stock, ask, more);
    }

    private static String intent(String demand, String bid, String more) {
        return INTENT.formatted(demand, bid, more);
    }
}
