package org.duijie.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.PlainForm;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"5\u200B0只", "\u200B5只", "5只\u202E", "5\u00AD0斤", "12\uFEFF34斤"})
    void a_character_that_nobody_sees_is_refused_in_an_amount(String text) {
        assertThatThrownBy(() -> PlainForm.amount(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.HIDDEN_CHARACTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0只", "-0.0 斤", "一千零只", "三万零斤"})
    void a_zero_with_a_sign_and_a_numeral_that_ends_with_a_zero_are_no_amounts(String text) {
        assertThatThrownBy(() -> Quantity.parse(text, CountWords.COMMON)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> UnitPrice.parse(text.replaceAll(".$", "元/斤"), CountWords.COMMON))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "30,000 斤 | 30000 斤",
                "３００００斤 | 30000 斤",
                "3万斤 | 30000 斤",
                "三万斤 | 30000 斤",
                "三萬斤 | 30000 斤",
                "叁万斤 | 30000 斤",
                "2.4万只 | 24000 只",
                "二万四千只 | 24000 只",
                "二万四只 | 24000 只",
                "2万4只 | 24000 只",
                "六百五斤 | 650 斤",
                "一千二斤 | 1200 斤",
                "一千零二斤 | 1002 斤",
                "一百五十只 | 150 只",
                "十五只 | 15 只",
                "二十只 | 20 只",
                "一万零五百斤 | 10500 斤",
                "三万二千五斤 | 32500 斤",
                "3万5千斤 | 35000 斤",
                "1亿斤 | 100000000 斤",
                "半吨 | 0.5 吨",
                "半斤 | 0.5 斤",
                "6斤半 | 6.5 斤",
                "六斤半 | 6.5 斤",
                "6斤3两 | 6.3 斤",
                "一斤二两 | 1.2 斤",
                "三斤二 | 3.2 斤",
                "两斤 | 2 斤",
                "两千斤 | 2000 斤",
                "二两 | 2 两",
                "两两 | 2 两",
                "三点五吨 | 3.5 吨",
                "五千克 | 5 公斤",
                "5千斤 | 5000 斤",
                "50市斤 | 50 斤",
                "5市两 | 5 两",
                "三担 | 150 公斤",
                "2公担 | 200 公斤",
                "2 KG | 2 kg",
                "12 tonnes | 12 t",
                "两千箱 | 2000 箱",
                "五十 件 | 50 件",
                "3w斤 | 30000 斤",
                "一两 | 1 两",
                "零点五斤 | 0.5 斤",
                "3000斤。 | 3000 斤",
                "2.4W只 | 24000 只",
                "3千克半 | 3.5 公斤",
                "5\u2003吨 | 5 吨",
                "5\u00a0吨 | 5 吨",
                "1，200 斤 | 1200 斤",
                "30里 | 15000 m",
                "六十公里 | 60 km",
                "24000 head | 24000 head",
                "3.25 kg | 3.25 kg",
            })
    void amounts_as_people_write_them_are_read_exactly(String written, String plain) {
        assertThat(PlainForm.amount(written)).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1元/斤 | 5.1元/斤",
                "4.20元／斤 | 4.2 元/斤",
                "2块6一斤 | 2.6 元/斤",
                "三块二一斤 | 3.2 元/斤",
                "一块二一斤 | 1.2 元/斤",
                "4块8一斤 | 4.8 元/斤",
                "两块二五一斤 | 2.25 元/斤",
                "三块半一斤 | 3.5 元/斤",
                "15块钱一斤 | 15 元/1 斤",
                "15块钱1斤 | 15 元/斤",
                "三块一斤 | 3 元/斤",
                "五块一一斤 | 5.1 元/斤",
                "一毛八一斤 | 0.18 元/斤",
                "8毛一斤 | 0.8 元/斤",
                "8毛5一斤 | 0.85 元/斤",
                "两块五毛一斤 | 2.5 元/斤",
                "1元5角/斤 | 1.5 元/斤",
                "3角5分一斤 | 0.35 元/斤",
                "每斤3.2元 | 3.2 元/斤",
                "每斤三块二 | 3.2 元/斤",
                "一斤三块二 | 3.2 元/斤",
                "一箱190 | 190 元/箱",
                "190一箱 | 190 元/箱",
                "190元/箱 | 190元/箱",
                "10.2/公斤 | 10.2 元/公斤",
                "￥3.20/斤 | 3.2 元/斤",
                "¥3.20/kg | 3.2 CNY/kg",
                "RMB 3.20/kg | 3.2 CNY/kg",
                "3.20 CNY / kg | 3.2 CNY/kg",
                "0.85元/100克 | 0.85元/100克",
                "19元/9kg | 19元/9kg",
                "28元/30枚 | 28元/30枚",
                "260块一担 | 260 元/50 公斤",
                "2000元一吨 | 2000 元/吨",
                "33元一只 | 33 元/只",
                "三十三块一只 | 33 元/只",
                "10块钱三十枚 | 10 元/30 枚",
                "三斤十块 | 10 元/3 斤",
                "1.2元每百克 | 1.2 元/100 克",
                "3元/百斤 | 3 元/100 斤",
                "一毛一两 | 0.1 元/两",
                "三块零五分一斤 | 3.05 元/斤",
                "1,000元/吨 | 1000 元/吨",
                "1.8万元/吨 | 18000 元/吨",
                "5.1 CNY per kg | 5.1 CNY/kg",
            })
    void prices_as_people_write_them_are_read_exactly(String written, String plain) {
        assertThat(UnitPrice.parse(written, words()).isWorth(UnitPrice.parse(plain, words())))
                .isTrue();
    }

    private static CountWords words() {
        return CountWords.with(java.util.List.of("枚", "羽")).andPacks();
    }

    @ParameterizedTest(name = "{0} is refused as {1}: {2} or {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5块1斤 | AMBIGUOUS | 5 元/斤 | 5.1 元/斤",
                "6块半斤 | AMBIGUOUS | 6 元/0.5 斤 | 6.5 元/斤",
                "两块六七一斤 | AMBIGUOUS | 2.6 元/斤 | 2.67 元/斤",
                "10块三十枚 | AMBIGUOUS | 10 元/30 枚 | 10.3 元/10 枚",
                "一块五十斤 | AMBIGUOUS | 1 元/50 斤 | 1.5 元/10 斤",
                "三块一十斤 | AMBIGUOUS | 3 元/10 斤 | 3.1 元/10 斤",
                "1块3百克 | AMBIGUOUS | 1 元/300 克 | 1.3 元/100 克",
                "五块零一斤 | AMBIGUOUS | 5 元/斤 | 5.01 元/斤",
                "4块8斤 | AMBIGUOUS | 4 元/8 斤 | 4.8 元/斤",
                "3-3.5元/斤 | TWO_VALUES | 3 元/斤 | 3.5 元/斤",
                "3块2到3块5一斤 | TWO_VALUES | 3.2 元/斤 | 3.5 元/斤",
            })
    void a_price_with_two_readings_is_refused_with_both(String written, Reason reason, String one, String other) {
        assertThatThrownBy(() -> PlainForm.price(written))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.details()).containsExactlyInAnyOrder(one, other);
                });
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "6-7斤 | TWO_VALUES",
                "六七斤 | TWO_VALUES",
                "七八百斤 | TWO_VALUES",
                "6斤到7斤 | TWO_VALUES",
                "6斤半到7斤 | TWO_VALUES",
                "2-3万斤 | TWO_VALUES",
                "一两斤 | TWO_VALUES",
                "十几只 | NOT_ONE_VALUE",
                "两千来斤 | NOT_ONE_VALUE",
                "三万多斤 | NOT_ONE_VALUE",
                "约3000只 | NOT_ONE_VALUE",
                "3000只左右 | NOT_ONE_VALUE",
                "近三万斤 | NOT_ONE_VALUE",
                "不少于2000只 | NOT_ONE_VALUE",
                "2000只以上 | NOT_ONE_VALUE",
                "最多50吨 | NOT_ONE_VALUE",
                "50吨以内 | NOT_ONE_VALUE",
            })
    void an_amount_that_is_not_one_exact_value_is_asked_about(String written, Reason reason) {
        assertThatThrownBy(() -> Quantity.parse(written, CountWords.COMMON))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_minimum_accepts_at_least_and_a_maximum_at_most() {
        assertThat(PlainForm.amount("不少于2000只", Mark.AT_LEAST)).isEqualTo("2000 只");
        assertThat(PlainForm.amount("500斤起", Mark.AT_LEAST)).isEqualTo("500 斤");
        assertThat(PlainForm.amount("最多五十吨", Mark.AT_MOST)).isEqualTo("50 吨");
        assertThat(PlainForm.price("不超过3块5一斤", Mark.AT_MOST)).isEqualTo("3.5 元/斤");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "150元,150 CNY",
        "一百五十块,150 CNY",
        "2块6,2.6 CNY",
        "三块二,3.2 CNY",
        "￥1200.50,1200.5 CNY",
        "3万元,30000 CNY",
        "两毛五,0.25 CNY",
        "CNY 12,12 CNY"
    })
    void money_as_people_write_it_is_read_exactly(String written, String money) {
        assertThat(Money.parse(written)).hasToString(money);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,5 斤",
                "1,00 斤",
                "30,0000斤",
                "斤",
                "千克",
                "万斤",
                "百斤",
                "二五斤",
                "五零斤",
                "三三斤",
                "1.2.3 kg",
                "六 七",
                "点五斤"
            })
    void a_text_that_is_no_amount_is_refused(String written) {
        assertThatThrownBy(() -> Weight.parse(written)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_range_of_weights_has_its_two_ends() {
        assertThat(PlainForm.range("每只6-7斤")).contains(java.util.List.of("6 斤", "7 斤"));
        assertThat(PlainForm.range("六到七斤")).contains(java.util.List.of("6 斤", "7 斤"));
        assertThat(PlainForm.range("六七斤")).contains(java.util.List.of("6 斤", "7 斤"));
        assertThat(PlainForm.range("900克～1.2公斤")).contains(java.util.List.of("0.9 公斤", "1.2 公斤"));
        assertThat(PlainForm.range("3.25 kg")).contains(java.util.List.of("3.25 kg", "3.25 kg"));
        assertThat(PlainForm.range("6斤半/只")).contains(java.util.List.of("6.5 斤", "6.5 斤"));
        assertThat(PlainForm.range("6到7斤一只")).contains(java.util.List.of("6 斤", "7 斤"));
        assertThat(PlainForm.range("5斤以上")).contains(java.util.List.of("5 斤", ""));
        assertThat(PlainForm.range("不超过7斤")).contains(java.util.List.of("", "7 斤"));
        assertThat(PlainForm.range("肥")).isEmpty();
    }

    @Test
    void distances_are_read() {
        assertThat(Distance.parse("六十公里")).isEqualTo(Distance.ofMetres(60_000));
    }
}
