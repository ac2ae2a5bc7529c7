package org.duijie.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsingTest {
    @ParameterizedTest
    @CsvSource({
        "6 jin, 3000",
        "6.5斤, 3250",
        "3 liang, 150",
        "3 两, 150",
        "7 g, 7",
        "7克, 7",
        "3.25 kg, 3250",
        "3.25 公斤, 3250",
        "3.25千克, 3250",
        "12 t, 12000000",
        "0.000001 吨, 1",
        "  6 jin  , 3000",
        "0 kg, 0",
        "06.50 jin, 3250",
        "10000000 t, 10000000000000"
    })
    void a_weight_is_read_in_every_unit_and_held_in_grams(String text, long grams) {
        assertThat(Weight.parse(text)).isEqualTo(Weight.ofGrams(grams));
    }

    @ParameterizedTest
    @CsvSource({"24000 head, 24000", "24000只, 24000", "1.0 head, 1", "0 head, 0", "1000000000000 head, 1000000000000"})
    void a_count_is_read_in_both_common_words(String text, long heads) {
        assertThat(Heads.parse(text, CountWords.COMMON)).isEqualTo(Heads.of(heads));
    }

    @Test
    void a_count_is_read_in_the_words_of_its_product() {
        CountWords poultry = CountWords.with(List.of("羽", "bird"));

        assertThat(Heads.parse("300羽", poultry)).isEqualTo(Heads.of(300));
        assertThat(Heads.parse("300 bird", poultry)).isEqualTo(Heads.of(300));
        assertThat(Heads.parse("300 head", poultry)).isEqualTo(Heads.of(300));
        assertThat(CountWords.with(List.of())).isSameAs(CountWords.COMMON);
    }

    @ParameterizedTest
    @CsvSource({"60 km, 60000", "0.8公里, 800", "0.8 千米, 800", "800 m, 800", "800米, 800", "1000000 km, 1000000000"})
    void a_distance_is_read_in_kilometres_and_metres(String text, long metres) {
        assertThat(Distance.parse(text)).isEqualTo(Distance.ofMetres(metres));
    }

    @ParameterizedTest
    @CsvSource({"150 CNY, 150000000", "150元, 150000000", "0.000001 CNY, 1", "0 CNY, 0", "1000000000 元, 1000000000000000"
    })
    void money_is_read_in_yuan_and_held_in_millionths(String text, long micros) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofMicros(micros));
    }

    @ParameterizedTest
    @CsvSource({
        "5.10 CNY/jin, 10200", "5.1元/斤, 10200", "10.2 CNY/kg, 10200", "10200 CNY/t, 10200", "10200元/吨, 10200",
        "0.01 CNY/g, 10000", "0.5 CNY/liang, 10000", "0.5元/两, 10000", "10元/公斤, 10000", "10 元/千克, 10000",
        "1 CNY/t, 1", "0 CNY/kg, 0", "1000 元/克, 1000000000"
    })
    void a_price_by_weight_is_held_by_the_gram(String text, long microsPerGram) {
        assertThat(UnitPrice.parse(text, CountWords.COMMON)).isEqualTo(UnitPrice.perGram(microsPerGram));
    }

    @ParameterizedTest
    @CsvSource({"33 CNY/head, 33000000", "33元/只, 33000000", "0.000001 CNY/head, 1"})
    void a_price_by_count_is_held_by_the_head(String text, long microsPerHead) {
        assertThat(UnitPrice.parse(text, CountWords.COMMON)).isEqualTo(UnitPrice.perHead(microsPerHead));
    }

    @Test
    void a_quantity_is_a_count_or_a_weight_by_its_unit() {
        assertThat(Quantity.parse("200 head", CountWords.COMMON)).isEqualTo(Heads.of(200));
        assertThat(Quantity.parse("200 斤", CountWords.COMMON)).isEqualTo(Weight.ofGrams(100_000));
    }
}
