package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.core.quantity.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            wednesday            ; 3
            Wednesdays           ; 3
            Wed                  ; 3
            every thursday       ; 4
            周三                   ; 3
            每周三                  ; 3
            逢周三                  ; 3
            星期日                  ; 7
            礼拜天                  ; 7
            周一、周四                ; 14
            周一三五                 ; 135
            周二和周五                ; 25
            每周二，每周五              ; 25
            mon, thu             ; 14
            tuesday and friday   ; 25
            mon-fri              ; 12345
            monday to wednesday  ; 123
            周一到周五                ; 12345
            周六至周一                ; 167
            周一到周三、周六             ; 1236
            工作日                  ; 12345
            周末                   ; 67
            每天                   ; 1234567
            daily                ; 1234567
            """)
    void weekdays_are_read_as_people_say_them(String text, String days) {
        Set<DayOfWeek> read = Weekdays.parse(text);

        assertThat(read.stream()
                        .map(day -> Integer.toString(day.getValue()))
                        .sorted()
                        .collect(Collectors.joining()))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "周", "周八", "noday", "we", "周三吧", "mon-", "-mon", "周三到", "3", "2026-12-02", "every"})
    void what_is_no_weekday_is_refused_with_ways_to_say_one(String text) {
        assertThatThrownBy(() -> Weekdays.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.details().get(0)).contains("wednesday", "周三"));
    }
}
