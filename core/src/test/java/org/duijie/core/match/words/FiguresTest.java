package org.duijie.core.match.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.plan.Gap;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Figures english = Figures.in(Locale.ENGLISH);
    private final Figures chinese = Figures.in(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({
        "5.1 CNY/jin, 5.10 CNY/jin, 5.10 元/斤",
        "10.25 CNY/kg, 5.125 CNY/jin, 5.125 元/斤",
        "1234 CNY/t, 0.617 CNY/jin, 0.617 元/斤",
        "1 CNY/t, 0.0005 CNY/jin, 0.0005 元/斤",
        "33 CNY/head, 33.00 CNY/head, 33.00 元/只",
        "1033.333333 CNY/head, '1,033.333333 CNY/head', '1,033.333333 元/只'"
    })
    void a_price_is_exact_and_by_the_jin_or_the_head(String price, String inEnglish, String inChinese) {
        assertThat(english.price(Village.price(price), "head")).isEqualTo(inEnglish);
        assertThat(chinese.price(Village.price(price), "只")).isEqualTo(inChinese);
    }

    @Test
    void a_very_high_price_loses_no_digit() {
        UnitPrice dear = UnitPrice.perHead(99_999_999_999_999L);

        assertThat(english.price(dear, "head")).isEqualTo("99,999,999.999999 CNY/head");
    }

    @ParameterizedTest
    @CsvSource({"1005000, 1.01", "1004999, 1.00", "-1005000, -1.01", "101234500000, '101,234.50'", "0, 0.00"})
    void money_is_shown_to_the_fen_half_up(long micros, String shown) {
        assertThat(Figures.yuan(Money.ofMicros(micros))).isEqualTo(shown);
    }

    @Test
    void a_weight_is_in_jin_and_from_a_tonne_on_in_tonnes_too() {
        assertThat(english.weight(Weight.parse("6.992 jin"))).isEqualTo("6.992 jin");
        assertThat(english.weightOfAll(BigInteger.valueOf(999_999))).isEqualTo("1,999.998 jin");
        assertThat(english.weightOfAll(BigInteger.valueOf(9_750_000))).isEqualTo("19,500 jin (9.75 t)");
        assertThat(chinese.weightOfAll(BigInteger.valueOf(9_750_000))).isEqualTo("19,500 斤（9.75 吨）");
    }

    @Test
    void a_range_of_weights_says_which_of_its_ends_matters() {
        Weight six = Weight.parse("6 jin");
        Weight eight = Weight.parse("8 jin");

        assertThat(english.range(new WeightRange(six, eight))).isEqualTo("6 to 8 jin");
        assertThat(english.range(new WeightRange(six, WeightRange.ANY.max()))).isEqualTo("6 jin or more");
        assertThat(chinese.range(new WeightRange(Weight.NONE, eight))).isEqualTo("8 斤以下");
    }

    @ParameterizedTest
    @CsvSource({"0.0000001, 0.01 %", "0.0026, 0.26 %", "0.002601, 0.27 %", "0.003, 0.3 %", "1, 100 %"})
    void a_gap_is_rounded_up_so_that_it_never_promises_too_much(BigDecimal share, String shown) {
        assertThat(english.percent(new Gap(share))).isEqualTo(shown);
    }

    @Test
    void a_distance_is_in_kilometres_to_the_metre() {
        assertThat(english.distance(Distance.ofMetres(139_932))).isEqualTo("139.932 km");
        assertThat(chinese.distance(Distance.ofMetres(6_000))).isEqualTo("6 公里");
    }
}
