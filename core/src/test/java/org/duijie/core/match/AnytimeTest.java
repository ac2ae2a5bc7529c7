package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whenever a round is ended there is a plan. Time passes here by being asked for: the budget is a number of looks at the clock. */
class AnytimeTest {
    private static final int MOST_LOOKS = 1_000;
    private static final int CANCELLATIONS = 3;
    private static final MatchPolicy KNOWING =
            Seeds.count(0, 1) == 0 ? MatchPolicy.DEFAULT.withSteps(60) : MatchPolicy.DEFAULT;
    private static final MatchPolicy ENDLESS = MatchPolicy.DEFAULT.withSteps(Long.MAX_VALUE);
    private static final Map<SampleClass, Market> COUNTIES = new EnumMap<>(SampleClass.class);
    private static final Map<SampleClass, Money> KNOWN = new EnumMap<>(SampleClass.class);

    static Stream<Arguments> budgets() {
        return Stream.of(SampleClass.values())
                .flatMap(kind -> Stream.of(500, 2_500, 25_000).map(looks -> Arguments.of(kind, looks)));
    }

    @ParameterizedTest(name = "{0}, {1} looks")
    @MethodSource("budgets")
    void a_good_plan_is_there_within_the_first_tenth_of_any_budget(SampleClass kind, int looks) {
        FirstPlan first = new FirstPlan(looks);
        MatchPlan plan = Matcher.match(county(kind), ENDLESS, first);

        assertThat(first.at).isLessThanOrEqualTo(0.1);
        assertThat(plan.value()).isGreaterThanOrEqualTo(first.value);
        assertHolds(kind, plan);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_round_cancelled_at_any_moment_leaves_a_good_plan_and_a_bound_that_holds(SampleClass kind) {
        Random random = new Random(kind.name().hashCode());
        for (int n = 0; n < CANCELLATIONS; n++) {
            int moment = random.nextInt(MOST_LOOKS);
            int[] looked = {0};
            MatchObserver cancelling = () -> looked[0]++ < moment ? 0 : 1;

            assertHolds(kind, Matcher.match(county(kind), ENDLESS, cancelling));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void no_steps_or_a_few_leave_a_good_plan_and_a_bound_that_holds(SampleClass kind) {
        for (int steps : new int[] {0, 3}) {
            assertHolds(kind, Matcher.match(county(kind), MatchPolicy.DEFAULT.withSteps(steps)));
        }
    }

    /** Feasible, worth what it says, and its bound not under the best value known. */
    private static void assertHolds(SampleClass kind, MatchPlan plan) {
        Market market = county(kind);
        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(plan.value()).isGreaterThan(Money.ZERO);
        assertThat(plan.upperBound())
                .isGreaterThanOrEqualTo(KNOWN.computeIfAbsent(
                        kind, none -> Matcher.match(market, KNOWING).value()));
    }

    private static Market county(SampleClass kind) {
        return COUNTIES.computeIfAbsent(kind, none -> SampleMarkets.generate(SampleSize.COUNTY, kind, 21));
    }

    /** How much of the budget was spent when the first plan was published, and its value; ends the round there. */
    private static final class FirstPlan implements MatchObserver {
        private final int looks;
        private int looked;
        private double at = Double.POSITIVE_INFINITY;
        private Money value = Money.ZERO;

        FirstPlan(int looks) {
            this.looks = looks;
        }

        private boolean isThere() {
            return at < Double.POSITIVE_INFINITY;
        }

        @Override
        public double spent() {
            looked++;
            return isThere() ? 1 : share();
        }

        private double share() {
            return (double) looked / looks;
        }

        @Override
        public void progressed(MatchProgress progress) {
            if (!isThere() && progress.value().isPresent()) {
                at = share();
                value = progress.value().get();
            }
        }
    }
}
