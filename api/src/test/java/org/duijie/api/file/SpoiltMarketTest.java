package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.stream.Stream;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing spoilt in a good market, and what is said of it. */
class SpoiltMarketTest {
    @Test
    void nothing_is_said_of_the_good_market() {
        assertThat(MarketTexts.told(MarketTexts.read(MarketTexts.SMALL))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource({"values", "listings", "intents", "forms", "texts"})
    void a_spoilt_market_is_refused_where_it_is_spoilt(String from, String to, String told) {
        Decoded<Market> decoded = MarketTexts.read(MarketTexts.smallWith(from, to));

        assertThat(MarketTexts.told(decoded)).containsExactly(told.split(", "));
        assertThat(decoded.result()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource("doubts")
    void a_doubtful_market_is_read_with_a_warning(String from, String to, String told) {
        Decoded<Market> decoded = MarketTexts.read(MarketTexts.smallWith(from, to));

        assertThat(MarketTexts.told(decoded)).containsExactly(told);
        assertThat(decoded.result()).isPresent();
        assertThat(decoded.complaints().get(0).severity()).isEqualTo(Complaint.Severity.WARNING);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("2022-12-19\",\n  \"policy", "19.12.2022\",\n  \"policy", "/asOf NOT_A_DATE"),
                arguments("2022-12-19\",\n  \"policy", "2022-02-30\",\n  \"policy", "/asOf NOT_A_DATE"),
                arguments("2022-12-19\",\n  \"policy", "1822-12-19\",\n  \"policy", "/asOf OUT_OF_RANGE"),
                arguments("\"150 CNY\"", "\"150 USD\"", "/policy/trip UNKNOWN_UNIT"),
                arguments("\"150 CNY\"", "\"1000001 CNY\"", "/policy/trip TOO_LARGE"),
                arguments("\"150 CNY\"", "\"-1 CNY\"", "/policy/trip NEGATIVE"),
                arguments("\"0.6 CNY\"", "\"0.0000006 CNY\"", "/policy/haulPerTonneKm NOT_WHOLE"),
                arguments("\"2.5 CNY\"", "\"2.5 CNY\", \"detour\": 0.9", "/policy/detour OUT_OF_RANGE"),
                arguments("\"2.5 CNY\"", "\"2.5 CNY\", \"detour\": 1e999", "/policy/detour OUT_OF_RANGE"),
                arguments("\"2.5 CNY\"", "\"2.5 CNY\", \"agreedPrice\": \"mean\"", "/policy/agreedPrice NOT_ONE_OF"));
    }

    static Stream<Arguments> listings() {
        return Stream.of(
                arguments("\"8000 head\"", "\"8000\"", "/listings/0/stock NOT_A_QUANTITY"),
                arguments("\"8000 head\"", "\"8000 birds\"", "/listings/0/stock UNKNOWN_UNIT"),
                arguments("\"8000 head\"", "\"8000 箱\"", "/listings/0/stock NO_CONTAINER"),
                arguments("\"8000 head\"", "\"8000.5 head\"", "/listings/0/stock NOT_WHOLE"),
                arguments("\"8000 head\"", "\"-8000 head\"", "/listings/0/stock NEGATIVE"),
                arguments("\"8000 head\"", "\"8000000000000000000000 head\"", "/listings/0/stock TOO_LARGE"),
                arguments("\"8000 head\"", "\"" + "9".repeat(500) + " head\"", "/listings/0/stock NOT_A_QUANTITY"),
                arguments("\"3 kg\"", "\"6.0000001 jin\"", "/listings/0/unitWeight/min NOT_WHOLE"),
                arguments("\"3 kg\"", "\"4 kg\"", "/listings/0/unitWeight/min RANGE_REVERSED"),
                arguments("\"3 kg\"", "\"0 kg\"", "/listings/0/unitWeight/min TOO_SMALL"),
                arguments("\"3.5 kg\"", "\"101 t\"", "/listings/0/unitWeight/max TOO_LARGE"),
                arguments("\"min\": \"3 kg\", ", "", "/listings/0/unitWeight/min MISSING_FIELD"),
                arguments("\"0.09 kg\"", "\"200 t\"", "/listings/0/dailyGain TOO_LARGE"),
                arguments("\"0.09 kg\"", "\"99 t\"", "/listings/0/dailyGain GAIN_FAR, /listings/0/dailyGain TOO_LARGE"),
                arguments("\"10 CNY/kg\"", "\"10 CNY/lb\"", "/listings/0/ask UNKNOWN_UNIT"),
                arguments("\"10 CNY/kg\"", "\"10 CNY\"", "/listings/0/ask UNKNOWN_UNIT"),
                arguments("\"4 CNY/kg\"", "\"four\"", "/listings/0/salvage NOT_A_QUANTITY"),
                arguments("\"0.8 CNY\"", "\"2000000 CNY\"", "/listings/0/holdingCost TOO_LARGE"),
                arguments("2022-12-28", "2022-12-18", "/listings/0/to DATES_REVERSED"),
                arguments("34.516", "95", "/listings/0/at/lat OUT_OF_RANGE"),
                arguments("110.885", "-180.001", "/listings/0/at/lon OUT_OF_RANGE"),
                arguments("\"100 head\"", "\"100 m\"", "/listings/0/minimumPickup UNKNOWN_UNIT"),
                arguments("[\"quarantine\"]\n    },", "[\"\"]\n    },", "/listings/0/certificates/0 NOT_A_NAME"),
                arguments("\"15 kg\"", "\"0 g\"", "/listings/1/pack TOO_SMALL"),
                arguments("egg/chicken", "Egg Chicken", "/listings/1/product NOT_A_PRODUCT"),
                arguments("\"eggs\"", "\"\\u0000\"", "/listings/1/id HIDDEN_CHARACTER"),
                arguments("\"eggs\"", "\"half \\ud83d\"", "/listings/1/id HIDDEN_CHARACTER"),
                arguments("\"eggs\"", "\"shed-1\"", "/listings/1/id DUPLICATE_ID"),
                arguments("示范蛋品合作社", " ", "/listings/1/cooperative NOT_A_NAME"));
    }

    static Stream<Arguments> intents() {
        return Stream.of(
                arguments("\"supermarket\"", "\"shop\"", "/intents/0/kind NOT_ONE_OF"),
                arguments("[\"poultry\"]", "[]", "/intents/0/products EMPTY_LIST"),
                arguments("[\"poultry\"]", "[\"poultry\", \"鸡\"]", "/intents/0/products/1 NOT_A_PRODUCT"),
                arguments("\"200 head\"", "\"501 head\"", "/intents/0/minimum MINIMUM_OVER_DEMAND"),
                arguments("\"200 head\"", "\"200 kg\"", "/intents/0/minimum KINDS_DIFFER"),
                arguments(
                        "{\"max\": \"4 kg\"}",
                        "{\"min\": \"5 kg\", \"max\": \"4 kg\"}",
                        "/intents/0/unitWeight/min RANGE_REVERSED"),
                arguments("34.7", "-90.5", "/intents/0/at/lat OUT_OF_RANGE"),
                arguments("\"60 km\"", "\"60 miles\"", "/intents/0/maxDistance UNKNOWN_UNIT"),
                arguments("\"60 km\"", "\"0.0001 km\"", "/intents/0/maxDistance NOT_WHOLE"),
                arguments("\"maxSuppliers\": 3", "\"maxSuppliers\": 0", "/intents/0/maxSuppliers TOO_SMALL"),
                arguments("\"maxSuppliers\": 3", "\"maxSuppliers\": 3000000000", "/intents/0/maxSuppliers TOO_LARGE"),
                arguments(
                        "\"maxSuppliers\": 3",
                        "\"maxSuppliers\": -" + "9".repeat(40),
                        "/intents/0/maxSuppliers TOO_SMALL"),
                arguments("\"50 head\"", "\"fifty head\"", "/intents/0/minimumPerSupplier NOT_A_QUANTITY"));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("\"8000 head\"", "8000", "/listings/0/stock WRONG_TYPE"),
                arguments("\"8000 head\"", "null", "/listings/0/stock WRONG_TYPE"),
                arguments("\"8000 head\"", "{\"deep\": [[1]]}", "/listings/0/stock WRONG_TYPE"),
                arguments("34.516", "\"34.516\"", "/listings/0/at/lat WRONG_TYPE"),
                arguments("{\"lat\": 34.516, \"lon\": 110.885}", "[34.5, 110.8]", "/listings/0/at WRONG_TYPE"),
                arguments("{\"min\": \"3 kg\", \"max\": \"3.5 kg\"}", "3", "/listings/0/unitWeight WRONG_TYPE"),
                arguments("\"maxSuppliers\": 3", "\"maxSuppliers\": 3.0", "/intents/0/maxSuppliers WRONG_TYPE"),
                arguments("[\"poultry\"]", "\"poultry\"", "/intents/0/products WRONG_TYPE"),
                arguments("[\"poultry\"]", "[\"poultry\", 7]", "/intents/0/products/1 WRONG_TYPE"),
                arguments("\"product\": \"egg/chicken\",", "", "/listings/1/product MISSING_FIELD"),
                arguments("\"asOf\": \"2022-12-19\",", "", "/asOf MISSING_FIELD"),
                arguments("\"kind\": \"supermarket\",", "", "/intents/0/kind MISSING_FIELD"),
                arguments(
                        "\"unitWeight\": {\"min\": \"3 kg\", \"max\": \"3.5 kg\"},",
                        "",
                        "/listings/0/unitWeight MISSING_FIELD"),
                arguments("\"policy\"", "\"polizy\"", "/polizy UNKNOWN_FIELD"),
                arguments("\"salvage\"", "\"a/b~c\"", "/listings/0/a~1b~0c UNKNOWN_FIELD"),
                arguments("\"lon\": 110.885", "\"lon\": 110.885, \"alt\": 9", "/listings/0/at/alt UNKNOWN_FIELD"),
                arguments("\"id\": \"eggs\"", "\"id\": \"eggs\", \"id\": 7", "/listings/1/id DUPLICATE_FIELD"),
                arguments("\"intents\"", "\"listings\": [{}], \"intents\"", "/listings DUPLICATE_FIELD"),
                arguments("\"intents\": [\n", "\"intents\": [\n[],", "/intents/0 WRONG_TYPE"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("\"lat\": 34.516", "\"lat\": NaN", "/listings/0/at/lat SYNTAX"),
                arguments("\"lat\": 34.516", "\"lat\": -Infinity", "/listings/0/at/lat SYNTAX"),
                arguments("\"lat\": 34.516", "\"lat\": 034.516", "/listings/0/at/lat SYNTAX"),
                arguments("\"asOf\":", "// today\n\"asOf\":", " SYNTAX"),
                arguments("\"asOf\":", "/* today */ \"asOf\":", " SYNTAX"),
                arguments("\"asOf\":", "\"asOf\"：", "/asOf SYNTAX"),
                arguments("\"asOf\":", "'asOf':", " SYNTAX"),
                arguments("\"asOf\":", "asOf:", " SYNTAX"),
                arguments("[\"quarantine\"]\n    },", "[\"quarantine\",]\n    },", "/listings/0/certificates/1 SYNTAX"),
                arguments("\"eggs\"", "\"eg\ngs\"", "/listings/1/id SYNTAX"),
                arguments("\"eggs\"", "\"\\x\"", "/listings/1/id SYNTAX"),
                arguments("\"eggs\"", "\"" + "x".repeat(1_100_000) + "\"", "/listings/1/id TOO_LONG"),
                arguments("34.516", "3" + ".5".repeat(1) + "0".repeat(2_000), "/listings/0/at/lat TOO_LONG"),
                arguments("\"certificates\"", "\"" + "c".repeat(1_100) + "\"", "/listings/0/minimumPickup TOO_LONG"),
                arguments("]\n}\n", "]\n}\n{}", " TRAILING"),
                arguments("]\n}\n", "]\n}\n}", " TRAILING"),
                arguments("]\n}\n", "]\n}\nthe end", " TRAILING"),
                arguments("]\n}\n", "]\n", "/intents TRUNCATED"));
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                arguments(
                        "\"15 kg\"",
                        "\"15 kg\", \"unitWeight\": {\"min\": \"1 g\", \"max\": \"2 g\"}",
                        "/listings/1/unitWeight UNIT_WEIGHT_IGNORED"),
                arguments("egg/chicken", "egg/dragon", "/listings/1/product UNKNOWN_PRODUCT"),
                arguments("[\"poultry\"]", "[\"poultry\", \"phoenix\"]", "/intents/0/products/1 UNKNOWN_PRODUCT"),
                arguments("[\"poultry\"]", "[\"poultry\", \"poultry\"]", "/intents/0/products/1 REPEATED"),
                arguments(
                        "2022-12-20\",\n      \"to\": \"2022-12-28",
                        "2022-12-01\",\n      \"to\": \"2022-12-18",
                        "/listings/0/to WINDOW_PAST"),
                arguments("\"3.5 kg\"", "\"35 kg\"", "/listings/0/unitWeight/max WEIGHT_FAR"),
                arguments("\"10 CNY/kg\"", "\"1000 CNY/kg\"", "/listings/0/ask PRICE_FAR"),
                arguments("34.516, \"lon\": 110.885", "87.6, \"lon\": 43.8", "/listings/0/at PLACE_EXCHANGED"),
                arguments("34.516, \"lon\": 110.885", "1.5, \"lon\": 110.885", "/listings/0/at PLACE_ABROAD"),
                arguments("\"100 head\"", "\"8001 head\"", "/listings/0/minimumPickup PICKUP_OVER_STOCK"),
                arguments(
                        "\"stock\": \"8000 head\"",
                        "\"stock\": \"8000 head\", \"pack\": \"9000 head\"",
                        "/listings/0/stock PACK_OVER_STOCK"));
    }

    @Test
    void an_exchanged_place_that_cannot_be_is_refused_as_exchanged() {
        String text = MarketTexts.smallWith("34.516, \"lon\": 110.885", "110.885, \"lon\": 34.516");

        assertThat(MarketTexts.told(MarketTexts.read(text))).containsExactly("/listings/0/at/lat LAT_LON_EXCHANGED");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        String text = MarketTexts.SMALL
                .replace("\"150 CNY\"", "\"150\"")
                .replace("\"8000 head\"", "8000")
                .replace("\"3 kg\"", "\"6.0000001 jin\"")
                .replace("2022-12-28", "2022-12-18")
                .replace("\"salvage\"", "\"salvag\"")
                .replace("\"eggs\"", "\"shed-1\"")
                .replace("34.6", "95")
                .replace("\"supermarket\"", "\"shop\"")
                .replace("\"200 head\"", "\"600 head\"")
                .replace("\"12 CNY/kg\"", "\"12\"")
                .replace("\"maxSuppliers\": 3", "\"maxSuppliers\": 0");

        Decoded<Market> decoded = MarketTexts.read(text);

        assertThat(MarketTexts.told(decoded))
                .as(MarketTexts.toldInFull(decoded, Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "/policy/trip NOT_A_QUANTITY",
                        "/listings/0/stock WRONG_TYPE",
                        "/listings/0/unitWeight/min NOT_WHOLE",
                        "/listings/0/to DATES_REVERSED",
                        "/listings/0/salvag UNKNOWN_FIELD",
                        "/listings/1/id DUPLICATE_ID",
                        "/listings/1/at/lat OUT_OF_RANGE",
                        "/intents/0/kind NOT_ONE_OF",
                        "/intents/0/minimum MINIMUM_OVER_DEMAND",
                        "/intents/0/bid NOT_A_QUANTITY",
                        "/intents/0/maxSuppliers TOO_SMALL");
        assertThat(decoded.result()).isEmpty();
    }

    @Test
    void what_was_wrong_before_the_text_broke_off_is_told_with_it() {
        String text = MarketTexts.smallWith("\"8000 head\"", "\"8000\"");

        Decoded<Market> decoded = MarketTexts.read(text.substring(0, text.indexOf("\"intents\"")));

        assertThat(MarketTexts.told(decoded))
                .containsExactly("/listings/0/stock NOT_A_QUANTITY", "/listings TRUNCATED");
    }

    @Test
    void brackets_in_brackets_end_the_reading() {
        Decoded<Market> decoded = MarketTexts.read(MarketTexts.smallWith("\"eggs\"", "[".repeat(1_000)));

        assertThat(MarketTexts.told(decoded))
                .containsExactly("/listings/1/id WRONG_TYPE", "/listings/1/id" + "/0".repeat(17) + " TOO_DEEP");
    }

    @Test
    void a_doubled_id_points_at_both() {
        Decoded<Market> decoded = MarketTexts.read(MarketTexts.smallWith("\"eggs\"", "\"shed-1\""));

        Complaint complaint = decoded.complaints().get(0);
        assertThat(complaint.pointer()).isEqualTo("/listings/1/id");
        assertThat(complaint.value()).isEqualTo("shed-1");
        assertThat(complaint.details()).containsExactly("/listings/0/id");
    }

    @Test
    void a_slip_of_a_field_is_answered_with_the_field() {
        Decoded<Market> decoded = MarketTexts.read(MarketTexts.smallWith("\"holdingCost\"", "\"holding_cost\""));

        assertThat(decoded.complaints()).hasSize(1);
        assertThat(decoded.complaints().get(0).details()).containsExactly("holdingCost", "holding_cost");
    }

    @Test
    void a_market_whose_sums_could_overflow_is_refused() {
        String text = MarketTexts.SMALL
                .replace("\"500 head\"", "\"1000000000000 head\"")
                .replace("\"12 CNY/kg\"", "\"100000000 CNY/head\"");

        assertThat(MarketTexts.told(MarketTexts.read(text))).containsExactly("/intents/0/demand TOO_LARGE");
    }

    @Test
    void the_words_of_the_product_count_its_heads() {
        String text = MarketTexts.SMALL
                .replace("\"8000 head\"", "\"8000 羽\"")
                .replace("\"500 head\"", "\"500只\"")
                .replace("\"12 CNY/kg\"", "\"40元/羽\"");

        Market market = MarketTexts.read(text).result().orElseThrow();

        assertThat(market.listings().get(0).stock().heads().count()).isEqualTo(8000);
        assertThat(market.intents().get(0).terms().bid()).hasToString("40 CNY/head");
    }
}
