package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimeBudgetTest {
    @ParameterizedTest
    @CsvSource({"500ms, 500", "10s, 10000", "2m, 120000", "24h, 86400000"})
    void a_budget_is_a_number_and_its_unit(String text, long millis) {
        assertThat(new MatchCommand.TimeBudget().convert(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "s", "0s", "-1s", "1.5s", "10 s", "25h", "99999999999s", "10S", ""})
    void anything_else_is_no_budget(String text) {
        assertThatThrownBy(() -> new MatchCommand.TimeBudget().convert(text))
                .isInstanceOf(TypeConversionException.class);
    }
}
