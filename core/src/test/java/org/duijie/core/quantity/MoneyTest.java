package org.duijie.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money LARGEST = Money.ofMicros(Long.MAX_VALUE);

    @Test
    void sums_are_exact() {
        Money feed = Money.parse("2.5 CNY");

        assertThat(feed.plus(Money.ofMicros(1))).hasToString("2.500001 CNY");
        assertThat(feed.minus(Money.parse("3 CNY"))).hasToString("-0.5 CNY");
        assertThat(feed.times(24_000)).hasToString("60000 CNY");
        assertThat(feed).isGreaterThan(Money.ZERO);
    }

    @Test
    void an_overflow_is_an_error_and_never_a_figure() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LARGEST.plus(Money.ofMicros(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofMicros(-2).minus(LARGEST));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LARGEST.times(2));
    }

    @Test
    void a_price_by_weight_costs_a_head_its_weight() {
        assertThat(UnitPrice.perGram(10_200).perHeadOf(Weight.parse("6.5 jin"))).hasToString("33.15 CNY");
        assertThat(UnitPrice.perHead(33_000_000).perHeadOf(Weight.parse("6.5 jin")))
                .hasToString("33 CNY");
    }

    @Test
    void half_a_millionth_at_the_midpoint_falls_to_the_payer() {
        assertThat(UnitPrice.perGram(10).midpoint(UnitPrice.perGram(13))).isEqualTo(UnitPrice.perGram(11));
        assertThat(UnitPrice.perHead(10).midpoint(UnitPrice.perHead(12))).isEqualTo(UnitPrice.perHead(11));
    }

    @Test
    void a_price_by_weight_has_no_midpoint_with_one_by_the_head() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.perGram(10).midpoint(UnitPrice.perHead(10)));
    }

    @Test
    void a_price_by_the_head_has_no_price_by_the_jin() {
        assertThatIllegalStateException()
                .isThrownBy(() -> UnitPrice.perHead(33_000_000).in(WeightUnit.JIN));
    }
}
