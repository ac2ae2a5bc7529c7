package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duijie.core.market.Lingbao.TODAY;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.time.LocalDate;
import java.util.List;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void both_ends_are_included() {
        Window week = Lingbao.days(0, 6);

        assertThat(week.contains(TODAY)).isTrue();
        assertThat(week.contains(TODAY.plusDays(6))).isTrue();
        assertThat(week.contains(TODAY.minusDays(1))).isFalse();
        assertThat(week.contains(TODAY.plusDays(7))).isFalse();
    }

    @Test
    void a_day_is_read_as_iso_8601_writes_it() {
        assertThat(Window.parseDay("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Window.parseDay("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(Window.parseDay("2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @Test
    void days_that_no_sum_could_hold_are_refused_wherever_they_come_from() {
        assertRefused(() -> new Window(TODAY, LocalDate.MAX));
        assertRefused(() -> new Window(LocalDate.MIN, TODAY));
        assertRefused(() -> new Market(LocalDate.MIN, MarketPolicy.FREE, List.of(), List.of()));
    }

    @Test
    void a_pair_meets_on_the_days_that_both_have_and_that_are_not_past() {
        assertThat(days(-3, 4, -9, 9)).isEqualTo(Lingbao.days(0, 4));
        assertThat(days(0, 6, 2, 9)).isEqualTo(Lingbao.days(2, 6));
        assertThat(days(3, 3, 0, 6)).isEqualTo(Lingbao.days(3, 3));
    }

    @Test
    void a_pair_whose_days_do_not_meet_has_none() {
        assertThat(Lingbao.pair(
                                broilers("1 head").onDays(0, 1),
                                poultry("1 head").onDays(2, 3))
                        .days())
                .isEmpty();
        assertThat(Lingbao.pair(
                                broilers("1 head").onDays(-5, -1),
                                poultry("1 head").onDays(-5, 6))
                        .days())
                .isEmpty();
    }

    private static Window days(int offeredFrom, int offeredTo, int wantedFrom, int wantedTo) {
        Offer offer = broilers("1 head").onDays(offeredFrom, offeredTo);
        return Lingbao.pair(offer, poultry("1 head").onDays(wantedFrom, wantedTo))
                .days()
                .orElseThrow();
    }

    private static void assertRefused(Runnable making) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(making::run)
                .matches(refused -> refused.reason() == Reason.OUT_OF_RANGE);
    }
}
