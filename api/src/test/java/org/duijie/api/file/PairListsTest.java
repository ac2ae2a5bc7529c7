package org.duijie.api.file;

import static java.util.regex.Matcher.quoteReplacement;
import static java.util.regex.Pattern.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.stream.Stream;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The barred pairs and locked lines of a market file. */
class PairListsTest {
    private static final String BARRED = "{\"listing\": \"eggs\", \"intent\": \"market-1\", \"reason\": \"declined\"}";
    private static final String LOCKED =
            "{\"listing\": \"shed-1\", \"intent\": \"market-1\", \"heads\": 120, \"deliverOn\": \"2022-12-20\"}";

    @Test
    void both_are_written_as_they_are_read() {
        String text = with(BARRED, LOCKED);
        Market market = MarketTexts.read(text).result().orElseThrow();

        assertThat(market.barred().bar("eggs", "market-1")).isTrue();
        assertThat(market.barred().bar("shed-1", "market-1")).isFalse();
        assertThat(market.locked()).hasSize(1);
        assertThat(MarketTexts.read(MarketTexts.written(market, false)).result())
                .contains(market);
        assertThat(MarketTexts.written(market, true))
                .contains(BARRED.replace(": ", ":").replace(", ", ","));
    }

    @Test
    void a_barred_pair_needs_no_reason() {
        String text = with("{\"listing\": \"eggs\", \"intent\": \"market-1\"}", "");

        Market market = MarketTexts.read(text).result().orElseThrow();
        assertThat(market.barred().bar("eggs", "market-1")).isTrue();
        assertThat(MarketTexts.read(MarketTexts.written(market, true)).result()).contains(market);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void what_does_not_fit_is_refused_where_it_stands(String barred, String locked, String told) {
        Decoded<Market> decoded = MarketTexts.read(with(barred, locked));

        assertThat(MarketTexts.told(decoded)).containsExactly(told);
        assertThat(decoded.result()).isEmpty();
        assertThat(MarketTexts.toldInFull(decoded, Locale.CHINESE)).doesNotContain("{0}", "window", "price");
    }

    static Stream<Arguments> what_does_not_fit_is_refused_where_it_stands() {
        String both = BARRED + ", " + BARRED;
        String second = LOCKED + ", " + LOCKED;
        return Stream.of(
                arguments(BARRED.replace("eggs", "egg"), "", "/barred/0/listing NOT_IN_MARKET"),
                arguments(BARRED.replace("market-1", "nobody"), "", "/barred/0/intent NOT_IN_MARKET"),
                arguments(both, "", "/barred/1/intent DUPLICATE"),
                arguments(BARRED.replace("declined", ""), "", "/barred/0/reason NOT_A_NAME"),
                arguments(BARRED.replace("reason", "why"), "", "/barred/0/why UNKNOWN_FIELD"),
                arguments("[]", "", "/barred/0 WRONG_TYPE"),
                arguments("", LOCKED.replace("shed-1", "shed-9"), "/locked/0/listing NOT_IN_MARKET"),
                arguments("", LOCKED.replace("market-1", "market-9"), "/locked/0/intent NOT_IN_MARKET"),
                arguments("", second, "/locked/1/intent DUPLICATE"),
                arguments("", LOCKED.replace("120", "0"), "/locked/0/heads TOO_SMALL"),
                arguments("", LOCKED.replace("120", "1.5"), "/locked/0/heads WRONG_TYPE"),
                arguments("", LOCKED.replace("120", "99"), "/locked/0/heads UNDER_LEAST"),
                arguments("", LOCKED.replace("120", "501"), "/locked/0/heads LOCKED_OVER_DEMAND"),
                arguments("", LOCKED.replace("120", "8001"), "/locked/0/heads LOCKED_OVER_STOCK"),
                arguments("", LOCKED.replace("12-20", "12-26"), "/locked/0/deliverOn CANNOT_TRADE"),
                arguments("", LOCKED.replace("2022-12-20", "2022-12-32"), "/locked/0/deliverOn NOT_A_DATE"),
                arguments("", LOCKED.replace("shed-1", "eggs"), "/locked/0/deliverOn CANNOT_TRADE"),
                arguments(BARRED.replace("eggs", "shed-1"), LOCKED, "/locked/0/deliverOn CANNOT_TRADE"),
                arguments("", LOCKED.replace("\"heads\": 120, ", ""), "/locked/0/heads MISSING_FIELD"));
    }

    @ParameterizedTest(name = "{0} {4}")
    @MethodSource
    void what_does_not_fit_is_told_with_all_other_errors_and_nothing_is_told_twice(
            String right, String wrong, String barred, String locked, String... told) {
        String spoilt = with(barred, locked).replaceFirst(quote(right), quoteReplacement(wrong));

        assertThat(MarketTexts.told(MarketTexts.read(spoilt))).containsExactlyInAnyOrder(told);
    }

    static Stream<Arguments> what_does_not_fit_is_told_with_all_other_errors_and_nothing_is_told_twice() {
        String badAsk = "\"9 CNY/kg\"";
        String stranger = LOCKED.replace("shed-1", "shed-9");
        String ask = "/listings/1/ask UNKNOWN_UNIT";
        String ofEggs = LOCKED.replace("shed-1", "eggs");
        return Stream.of(
                arguments(badAsk, "\"9 CNY/lb\"", "", stranger, told(ask, "/locked/0/listing NOT_IN_MARKET")),
                arguments(badAsk, "\"9 CNY/lb\"", "", ofEggs, told(ask)),
                arguments(
                        badAsk,
                        "\"9 CNY/lb\"",
                        BARRED,
                        ofEggs + ", " + ofEggs,
                        told(ask, "/locked/1/intent DUPLICATE")),
                arguments(
                        badAsk,
                        "\"9 CNY/lb\"",
                        BARRED.replace("eggs", "egg"),
                        LOCKED.replace("120", "99"),
                        told(ask, "/barred/0/listing NOT_IN_MARKET", "/locked/0/heads UNDER_LEAST")),
                arguments(
                        "\"500 head\"",
                        "\"500 heads\"",
                        "",
                        LOCKED.replace("120", "8001"),
                        told("/intents/0/demand UNKNOWN_UNIT", "/locked/0/heads LOCKED_OVER_STOCK")),
                arguments(
                        "\"asOf\": \"2022-12-19\"",
                        "\"asOf\": \"tomorrow\"",
                        "",
                        stranger + ", " + LOCKED.replace("120", "99"),
                        told("/asOf NOT_A_DATE", "/locked/0/listing NOT_IN_MARKET")),
                arguments("\"id\": \"eggs\"", "\"id\": 7", BARRED, "", told("/listings/1/id WRONG_TYPE")),
                arguments(
                        "\"id\": \"eggs\"",
                        "\"id\": \"shed-1\"",
                        "",
                        LOCKED.replace("120", "99"),
                        told("/listings/1/id DUPLICATE_ID")),
                arguments(
                        "\"listings\": [",
                        "\"listings\": [7, ",
                        BARRED.replace("eggs", "egg"),
                        "",
                        told("/listings/0 WRONG_TYPE")),
                arguments(
                        "",
                        "",
                        BARRED + ", " + BARRED,
                        stranger.replace("120", "0"),
                        told(
                                "/barred/1/intent DUPLICATE",
                                "/locked/0/heads TOO_SMALL",
                                "/locked/0/listing NOT_IN_MARKET")));
    }

    private static Object told(String... told) {
        return told;
    }

    private static String with(String barred, String locked) {
        String end = "],\n\"barred\": [" + barred + "],\n\"locked\": [" + locked + "]\n}\n";
        return MarketTexts.SMALL.replaceFirst("\\]\\s*\\}\\s*$", java.util.regex.Matcher.quoteReplacement(end));
    }
}
