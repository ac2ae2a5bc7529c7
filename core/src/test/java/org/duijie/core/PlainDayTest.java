package org.duijie.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.PlainForm;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them. */
class PlainDayTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2022-12-16");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2022年12月19日,2022-12-19", "２０２２－１２－１９,2022-12-19", "2022/12/19,2022-12-19", "2022.12.19,2022-12-19",
        "20221219,2022-12-19", "二〇二二年十二月十九日,2022-12-19", "22年12月19日,2022-12-19", "2022年3月5号,2022-03-05"
    })
    void a_day_with_its_year_is_read(String written, LocalDate day) {
        assertThat(Window.parseDay(written)).isEqualTo(day);
    }

    @ParameterizedTest(name = "on Friday 2022-12-16, {0} is {1}")
    @CsvSource({
        "19号,2022-12-19",
        "16号,2022-12-16",
        "5号,2023-01-05",
        "12月19日,2022-12-19",
        "1月3号,2023-01-03",
        "12-19,2022-12-19",
        "12.19,2022-12-19",
        "今天,2022-12-16",
        "明天,2022-12-17",
        "后天,2022-12-18",
        "大后天,2022-12-19",
        "周六,2022-12-17",
        "周三,2022-12-21",
        "明年3月1日,2023-03-01",
        "三天后,2022-12-19",
        "明天上午,2022-12-17",
        "12月19日（周一）,2022-12-19",
        "元旦,2023-01-01",
        "3月1日,2023-03-01",
        "昨天,2022-12-15",
        "下周三,2022-12-21",
        "下周一,2022-12-19",
        "这周日,2022-12-18",
        "下个月5号,2023-01-05",
        "月底,2022-12-31",
        "下月底,2023-01-31",
        "十二月二十五号,2022-12-25"
    })
    void a_day_without_its_year_is_read_from_the_day_of_the_text(String written, LocalDate day) {
        assertThat(PlainForm.day(written, Optional.of(FRIDAY))).isEqualTo(day.toString());
    }

    @ParameterizedTest(name = "on Friday 2022-12-16, {0} may be {1} or {2}")
    @CsvSource({
        "15号,2022-12-15,2023-01-15",
        "周五,2022-12-16,2022-12-23",
        "周末,2022-12-17,2022-12-18",
        "11月20日,2022-11-20,2023-11-20",
        "7月1日,2022-07-01,2023-07-01"
    })
    void a_day_that_may_be_two_is_refused_with_both(String written, String one, String other) {
        assertThatThrownBy(() -> PlainForm.day(written, Optional.of(FRIDAY)))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.AMBIGUOUS);
                    assertThat(refused.details()).containsExactly(one, other);
                });
    }

    @ParameterizedTest(name = "on Friday 2022-12-16, the past {0} is {1}")
    @CsvSource({
        "28号,2022-11-28",
        "15号,2022-12-15",
        "12月20日,2021-12-20",
        "周五,2022-12-16",
        "周六,2022-12-10",
        "昨天,2022-12-15",
        "2022年12月20日,2022-12-20"
    })
    void the_day_of_a_past_event_is_the_latest_such_day(String written, String day) {
        assertThat(PlainForm.pastDay(written, FRIDAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19号", "明天", "2022-13-40", "三十二号", "12月"})
    void a_text_that_names_no_day_by_itself_is_refused(String written) {
        assertThatThrownBy(() -> Window.parseDay(written))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_DATE));
    }
}
