package org.duijie.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duijie.api.architecture.Duijie;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has its sentence in both languages. */
class WordingTest {
    static Stream<String> codes() {
        return Stream.concat(codesOfComplaints(), Arrays.stream(Reason.values()))
                .map(Enum::name);
    }

    private static Stream<Enum<?>> codesOfComplaints() {
        return Duijie.CLASSES.stream()
                .filter(each -> each.isEnum() && each.isAssignableTo(Complaint.Code.class))
                .flatMap(each -> Arrays.stream(each.reflect().getEnumConstants()))
                .map(each -> (Enum<?>) each);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_has_a_sentence_in_both_languages(String code) {
        Complaint complaint = complaint(code, "7 kg", "a", "b", "c");

        assertThat(complaint.text(Locale.ENGLISH)).startsWith("'7 kg' ").doesNotContain("{0}", "{1}", "{2}");
        assertThat(complaint.text(Locale.SIMPLIFIED_CHINESE))
                .startsWith("“7 kg”")
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{0}", "{1}", "{2}");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_does_not_mean_two_things(String code) {
        assertThat(codes().filter(code::equals)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void the_english_of_a_reason_is_the_domains_own(Reason reason) {
        assertThat(complaint(reason.name(), "", "{0}", "{1}", "{2}").text(Locale.ENGLISH))
                .isEqualTo(reason.template());
    }

    static Reason[] reasons() {
        return Reason.values();
    }

    @Test
    void a_detail_that_is_a_word_is_translated_where_it_is_one() {
        assertThat(complaint("NOT_WHOLE", "6.0000001 jin", "grams", "3000 g", "3001 g")
                        .text(Locale.CHINA))
                .contains("克数", "3000 g")
                .doesNotContain("grams");
        assertThat(complaint("WRONG_TYPE", "7", "date").text(Locale.CHINA)).contains("日期");
    }

    @Test
    void what_a_locked_line_breaks_is_told_in_words_in_both_languages() {
        for (PlanFault.Kind kind : PlanFault.Kind.values()) {
            for (TradeRule rule : TradeRule.values()) {
                boolean ruled = kind == PlanFault.Kind.CANNOT_TRADE;
                Complaint complaint =
                        complaint("CANNOT_BE_KEPT", "a -> b", kind.name(), "12", ruled ? rule.code() : "34");
                assertThat(complaint.text(Locale.ENGLISH)).doesNotContain(kind.name(), "{");
                assertThat(complaint.text(Locale.CHINESE)).doesNotContain(kind.name(), rule.code(), "{");
            }
        }
        assertThat(complaint("CANNOT_BE_KEPT", "a", "CANNOT_TRADE", "2026-12-22", "unitWeight")
                        .text(Locale.CHINESE))
                .contains("2026-12-22 不能成交：单重不在采购方的要求之内");
    }

    @ParameterizedTest
    @CsvSource({
        "int_01KATQ8Z3M5V7Y,7000 head,7000 只",
        "'',700 head,700 只",
        "'',1 CNY/1000000000 head,1 元/1000000000 只",
        "'',-0.5 CNY/pack,-0.5 元/件",
        "3 头,12 head,12 头",
        "7000 head,700 head,700 head",
        "'6,000kg',700 kg,700 kg"
    })
    void a_figure_is_in_chinese_units_unless_the_person_wrote_latin_ones(String value, String figure, String told) {
        assertThat(complaint("TOO_LARGE", value, figure).text(Locale.CHINESE)).contains("超过上限 " + told + "，");
    }

    @Test
    void every_kind_of_field_has_its_words() {
        for (Shape.Kind kind : Shape.Kind.values()) {
            if (kind != Shape.Kind.ANY) {
                assertThat(complaint("WRONG_TYPE", "7", kind.word()).text(Locale.ENGLISH))
                        .doesNotEndWith("write " + kind.word());
                assertThat(complaint("WRONG_TYPE", "7", kind.word()).text(Locale.CHINESE))
                        .doesNotEndWith("请填写" + kind.word());
            }
        }
    }

    @Test
    void a_detail_is_not_taken_for_a_blank() {
        assertThat(complaint("UNKNOWN_UNIT", "1 {1}", "{1}", "kg $1 \\").text(Locale.ENGLISH))
                .isEqualTo("'1 {1}' has the unit {1}, which cannot be used here; use one of kg $1 \\");
    }

    @Test
    void an_unknown_field_is_named_beside_the_known_one_that_is_nearest() {
        Complaint unknown = complaint("UNKNOWN_FIELD", "200 head", "heads", "heds");

        assertThat(unknown.text(Locale.ENGLISH))
                .isEqualTo("'200 head' is in \"heds\", which is no field here; did you mean: heads");
        assertThat(unknown.text(Locale.CHINESE)).contains("“heds”不存在", "heads");
    }

    @Test
    void nothing_stands_in_front_when_nothing_was_written() {
        assertThat(complaint("MISSING_FIELD", "").text(Locale.ENGLISH)).isEqualTo("is missing; add it");
    }

    private static Complaint complaint(String code, String value, String... details) {
        return new Complaint(Complaint.Severity.ERROR, "/listings/0/stock", value, code, List.of(details));
    }
}
