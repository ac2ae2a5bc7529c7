package org.duijie.core.match.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {
    @ParameterizedTest
    @CsvSource({
        "99, 100, 0.01",
        "0, 100, 1",
        "1, 3, 0.666667",
        "999999999, 1000000000, 0.000001",
        "-5, 100, 1",
        "-5, 0, 1"
    })
    void a_gap_is_what_the_bound_leaves_open_rounded_up(long value, long upperBound, String share) {
        Gap gap = Gap.between(Money.ofMicros(value), Money.ofMicros(upperBound));

        assertThat(gap.share()).isEqualByComparingTo(share);
        assertThat(gap.isClosed()).isFalse();
    }

    @Test
    void a_plan_that_reaches_its_bound_is_proved_best() {
        assertThat(Gap.between(Money.parse("7 CNY"), Money.parse("7 CNY")).isClosed())
                .isTrue();
        assertThat(Gap.between(Money.ZERO, Money.ZERO).isClosed()).isTrue();
    }
}
