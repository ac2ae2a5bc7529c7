package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @Test
    void without_a_budget_no_time_is_ever_spent() {
        Schedule schedule = new Schedule(Optional.empty());
        schedule.read(millis(86_400_000));

        assertThat(schedule.roundSpent(millis(999_999_999))).isZero();
        assertThat(schedule.isExplained(millis(999_999_999))).isFalse();
    }

    @Test
    void a_round_begins_with_nothing_spent_however_long_reading_took() {
        assertThat(schedule(10_000, 2_500).roundSpent(millis(2_500))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"10000, 2500", "1000, 400", "1000, 600", "60000, 2000"})
    void the_round_leaves_time_to_explain_and_explaining_leaves_time_to_write(long budget, long read) {
        Schedule schedule = schedule(budget, read);
        long roundEnds = first(millis -> schedule.roundSpent(millis(millis)) >= 1);
        long explained = first(millis -> schedule.isExplained(millis(millis)));

        assertThat(roundEnds).isGreaterThan(read + (budget - read) / 3).isLessThan(explained);
        assertThat(explained).isLessThan(budget);
        assertThat(budget - explained).isGreaterThanOrEqualTo(Math.min(read / 4, (budget - read) / 5));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1200", "1000, 990", "10000, 10000"})
    void where_reading_took_all_of_the_time_a_little_more_is_taken_for_some_plan(long budget, long read) {
        Schedule schedule = schedule(budget, read);

        assertThat(schedule.roundSpent(millis(read))).isZero();
        assertThat(schedule.roundSpent(millis(read + 175 + budget / 40))).isGreaterThanOrEqualTo(1);
        assertThat(schedule.isExplained(millis(read + 300 + budget / 20))).isTrue();
    }

    @Test
    void a_long_budget_goes_to_the_round_for_explaining_a_market_that_is_soon_read_takes_little() {
        assertThat(schedule(600_000, 500).roundSpent(millis(598_000))).isLessThan(1);
    }

    private static long first(LongPredicate holds) {
        long millis = 0;
        while (!holds.test(millis)) {
            millis++;
        }
        return millis;
    }

    private static Schedule schedule(long budget, long read) {
        Schedule schedule = new Schedule(Optional.of(Duration.ofMillis(budget)));
        schedule.read(millis(read));
        return schedule;
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
