package org.duijie.api.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer writes is refused with what to write instead. */
class WaysOutTest {
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
                "\"8000 head\"|\"８０００ 只\"|write 8000 只|全角数字或符号，此处不认，请写成 8000 只",
                "\"8000 head\"|\"8,000 只\"|has commas, which are not read here; write 8000 只|千位逗号，此处不认，请写成 8000 只",
                "\"asOf\": \"2022-12-19\"|\"asOf\": \"２０２２-12-19\"|write 2022-12-19|请写成 2022-12-19",
                "\"4 CNY/kg\"|\"４元／公斤\"|write 4元/公斤|请写成 4元/公斤"
            })
    void full_width_digits_and_commas_are_answered_with_the_plain_way(
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
