package org.duijie.core.match.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;

/** Time budgets by clocks that tests move. */
class BudgetTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @Test
    void its_share_grows_from_nothing_when_it_is_made_to_all_when_the_time_is_over() {
        AtomicLong clock = new AtomicLong(-7_000_000_000L);
        Budget budget = Budget.of(TWO_SECONDS, clock::get);

        assertThat(budget.spent()).isZero();
        clock.addAndGet(500_000_000L);
        assertThat(budget.spent()).isEqualTo(0.25);
        assertThat(budget.isSpent()).isFalse();
        clock.addAndGet(1_500_000_000L);
        assertThat(budget.spent()).isEqualTo(1);
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void a_clock_that_passes_its_largest_number_goes_on_counting() {
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
        Budget budget = Budget.of(Duration.ofNanos(10), clock::get);

        clock.addAndGet(9);
        assertThat(budget.isSpent()).isFalse();
        clock.addAndGet(1);
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void a_clock_that_goes_back_does_not_give_time_back() {
        AtomicLong clock = new AtomicLong(100);
        Budget budget = Budget.of(Duration.ofNanos(10), clock::get);

        clock.set(105);
        assertThat(budget.spent()).isEqualTo(0.5);
        clock.set(101);
        assertThat(budget.spent()).isEqualTo(0.5);
        clock.set(110);
        assertThat(budget.isSpent()).isTrue();
        clock.set(101);
        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.spent()).isEqualTo(1);
    }

    @Test
    void a_clock_that_runs_backwards_or_overflows_ends_the_time() {
        AtomicLong backwards = new AtomicLong();
        AtomicLong overflowing = new AtomicLong(-10);
        Budget back = Budget.of(TWO_SECONDS, backwards::decrementAndGet);
        Budget over = Budget.of(Duration.ofSeconds(Long.MAX_VALUE), overflowing::get);

        overflowing.set(Long.MAX_VALUE);

        assertThat(back.isSpent()).isTrue();
        assertThat(over.isSpent()).isTrue();
        assertThat(over.spent()).isGreaterThanOrEqualTo(1);
        overflowing.set(-10);
        assertThat(over.isSpent()).isTrue();
    }

    @Test
    void a_round_with_a_clock_that_runs_backwards_ends_and_so_does_one_with_a_spent_budget() {
        Market market = SampleMarkets.generate(SampleSize.TINY, SampleClass.FULL, 1);
        AtomicLong backwards = new AtomicLong();
        Budget budget = Budget.of(TWO_SECONDS, backwards::decrementAndGet);

        assertThat(PlanCheck.judge(market, PlanClaim.of(Matcher.match(market, budget)))
                        .isGood())
                .isTrue();
        assertThat(budget.isSpent()).isTrue();
        assertThat(PlanCheck.judge(market, PlanClaim.of(Matcher.match(market, budget)))
                        .isGood())
                .isTrue();
    }

    @Test
    void no_time_is_refused_and_any_length_above_is_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Budget.of(Duration.ZERO, () -> 0))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.of(Duration.ofNanos(-1), () -> 0));
        assertThat(Budget.of(Duration.ofSeconds(Long.MAX_VALUE), () -> 0).isSpent())
                .isFalse();
    }

    @Test
    void a_round_ends_with_a_plan_and_a_bound_when_its_time_is_over_and_when_it_is_proved_best() {
        Market market = SampleMarkets.generate(SampleSize.TINY, SampleClass.FULL, 1);
        AtomicLong slow = new AtomicLong();
        AtomicLong fast = new AtomicLong();
        MatchPlan proved = Matcher.match(market, Budget.of(TWO_SECONDS, slow::incrementAndGet));
        MatchPlan hasty = Matcher.match(market, Budget.of(TWO_SECONDS, () -> fast.addAndGet(2_000_000_000L)));

        assertThat(proved.gap().isClosed()).isTrue();
        assertThat(PlanCheck.judge(market, PlanClaim.of(hasty)).isGood()).isTrue();
        assertThat(hasty.upperBound()).isGreaterThanOrEqualTo(proved.value());
    }
}
