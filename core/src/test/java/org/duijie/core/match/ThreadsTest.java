package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadsTest {
    @ParameterizedTest(name = "{0} {1}, seed {2}, {3} steps")
    @CsvSource({"COUNTY, FULL, 7, 20", "COUNTY, AGED, 8, 20", "COUNTY, WEIGHT, 9, 20"})
    void the_same_steps_give_the_same_plan_on_any_number_of_threads(
            SampleSize size, SampleClass kind, long seed, long steps) {
        assertSame(size, kind, seed, steps);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0} {1}, seed {2}, {3} steps")
    @CsvSource({
        "COUNTY, FULL, 7, 500",
        "COUNTY, AGED, 8, 500",
        "COUNTY, WEIGHT, 9, 500",
        "COUNTY, FULL, 7, 3000",
        "COUNTY, AGED, 8, 3000",
        "COUNTY, WEIGHT, 9, 3000",
        "PREFECTURE, FULL, 7, 3000"
    })
    void many_steps_give_the_same_plan_on_any_number_of_threads(
            SampleSize size, SampleClass kind, long seed, long steps) {
        assertSame(size, kind, seed, steps);
    }

    private static void assertSame(SampleSize size, SampleClass kind, long seed, long steps) {
        Market market = SampleMarkets.generate(size, kind, seed);
        MatchPolicy policy = MatchPolicy.DEFAULT.withSteps(steps);

        MatchPlan alone = Matcher.match(market, policy);

        assertThat(Matcher.match(market, policy.withThreads(2))).isEqualTo(alone);
        assertThat(Matcher.match(market, policy.withThreads(5))).isEqualTo(alone);
        assertThat(PlanCheck.judge(market, PlanClaim.of(alone)).faults()).isEmpty();
    }
}
