package org.duijie.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.duijie.api.file.MarketTexts;
import org.duijie.api.file.Products;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.core.market.BuyerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer writes is refused with what to write instead. */
class WaysOutTest {
    @ParameterizedTest
    @ValueSource(strings = {"0 head", "0 只", "0 kg"})
    void an_intent_that_asks_for_nothing_is_warned_of_in_a_file_and_refused_in_a_body(String nothing) {
        String wish = """
                {"products": ["poultry"], "demand": "%s", "bid": "12 CNY/kg", "from": "2022-12-20", "to": "2022-12-28",
                 "at": {"lat": 34.5, "lon": 110.9}}""".formatted(nothing);
        String file = """
                {"asOf": "2022-12-19", "listings": [], "intents": [%s]}""".formatted(wish.replace(
                "{\"products", "{\"id\": \"i\", \"buyer\": \"b\", \"kind\": \"other\", \"products"));

        Decoded<?> market = MarketTexts.read(file);
        assertThat(market.result()).isPresent();
        assertThat(market.complaints()).extracting(Complaint::code).contains("NO_DEMAND");
        LikelyDays days = LikelyDays.on(LocalDate.parse("2022-12-19"));
        byte[] bytes = wish.getBytes(StandardCharsets.UTF_8);
        assertThat(IntentBody.read(bytes, "i", "b", BuyerKind.OTHER, days, Products.STANDARD)
                        .complaints())
                .singleElement()
                .extracting(each -> each.pointer() + " " + each.code())
                .isEqualTo("/demand NOTHING_WANTED");
        assertThat(ImportBody.read(file.getBytes(StandardCharsets.UTF_8), days, Products.STANDARD)
                        .complaints())
                .extracting(each -> each.pointer() + " " + each.code())
                .contains("/intents/0/demand NOTHING_WANTED");
    }

    @Test
    void chinese_is_answered_with_a_chinese_example_of_stock_that_is_read() {
        Decoded<?> decoded = MarketTexts.read(MarketTexts.smallWith("\"8000 head\"", "\"很多\""));

        assertThat(decoded.complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.text(Locale.CHINESE)).contains("24000 只、12 吨");
            assertThat(complaint.text(Locale.ENGLISH)).contains("24000 head, 12 t");
        });
        assertThat(MarketTexts.read(MarketTexts.smallWith("\"8000 head\"", "\"24000 只\""))
                        .result())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"鸡|白羽肉鸡、黄羽肉鸡、土鸡、乌鸡、淘汰蛋鸡、青年蛋鸡", "驴肉火烧|肉驴", "冻鸭子|鸭", "Wheat noodles|/v1/products"})
    void a_product_that_is_not_known_is_answered_with_those_near_it_and_with_the_list(String written, String near) {
        Decoded<?> decoded =
                MarketTexts.read(MarketTexts.smallWith("[\"poultry\"]", "[\"poultry\", \"" + written + "\"]"));

        assertThat(decoded.complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.text(Locale.CHINESE)).contains("中文名", near, "docs/products.md", "/v1/products");
            assertThat(complaint.text(Locale.ENGLISH)).contains("in Chinese or English", near, "/v1/products");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"8000 head\"|\"８０００ 只\"",
                "\"8000 head\"|\"8,000 只\"",
                "\"8000 head\"|\"八千只\"",
                "\"asOf\": \"2022-12-19\"|\"asOf\": \"２０２２年12月19日\"",
                "\"4 CNY/kg\"|\"４元／公斤\"",
                "\"4 CNY/kg\"|\"两块钱一斤\""
            })
    void people_s_words_are_read_as_the_machine_forms_are(String from, String to) {
        assertThat(MarketTexts.read(MarketTexts.smallWith(from, to)).result())
                .isEqualTo(MarketTexts.read(MarketTexts.smallWith(from, from)).result());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"8000 head\"|\"8000 只左右\"|write 8000 只 if that is exact|如果就是这个数，请写 8000 只",
                "\"4 CNY/kg\"|\"2块1斤\"|may mean 2 元/斤 or 2.1 元/斤; write the one you mean|可能是 2 元/斤，也可能是 2.1 元/斤，请写明"
            })
    void a_text_that_is_not_one_value_is_answered_with_what_it_could_mean(
            String from, String to, String english, String chinese) {
        Decoded<?> decoded = MarketTexts.read(MarketTexts.smallWith(from, to));

        assertThat(decoded.complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.text(Locale.ENGLISH)).endsWith(english);
            assertThat(complaint.text(Locale.CHINESE)).endsWith(chinese);
        });
    }

    @Test
    void the_beginning_of_a_field_is_answered_with_the_fields_that_begin_so() {
        Decoded<?> decoded = MarketTexts.read(MarketTexts.smallWith("\"cooperative\"", "\"coop\""));

        assertThat(decoded.complaints().get(0).text(Locale.ENGLISH)).endsWith("did you mean: cooperative");
    }
}
