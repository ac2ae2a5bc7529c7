package org.duijie.api.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duijie.api.cases.Cases;
import org.duijie.api.round.Rounds.Remedied;
import org.duijie.core.market.Market;
import org.duijie.core.match.Explainer;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a trial says a change gives, against really making the change and matching again. */
class NearPlansTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Cases.count(6, 60));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_change_gives_no_more_than_matching_everything_again_and_the_same_each_time(long seed) {
        Market market = SampleMarkets.generate(SampleSize.TINY, SampleClass.FULL, seed);
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);
        for (Remedy remedy : remedies(market, plan)) {
            Market changed = remedy.applyTo(market);
            MatchPlan anew = Matcher.match(changed, MatchPolicy.DEFAULT);
            Money given = given(market, plan, remedy, changed);

            assertThat(given).isGreaterThanOrEqualTo(Money.ZERO).isEqualTo(given(market, plan, remedy, changed));
            if (isBest(plan) && isBest(anew)) {
                assertThat(given).isLessThanOrEqualTo(anew.value().minus(plan.value()));
            }
        }
    }

    private static Money given(Market market, MatchPlan plan, Remedy remedy, Market changed) {
        NearPlans plans =
                new NearPlans(new Remedied(remedy.intent(), remedy, market, PlanClaim.of(plan), plan.allocations()));
        MatchPlan without = plans.without();
        assertThat(without.value()).isGreaterThanOrEqualTo(plan.value());
        return plans.with(changed, without).value().minus(without.value());
    }

    private static List<Remedy> remedies(Market market, MatchPlan plan) {
        Explainer explainer = Explainer.of(market, plan);
        List<String> listings =
                market.listings().stream().map(each -> each.id()).toList();
        List<String> intents = market.intents().stream().map(each -> each.id()).toList();
        return Stream.concat(
                        explainer.listings(listings, ExplainPolicy.DEFAULT).values().stream(),
                        explainer.intents(intents, ExplainPolicy.DEFAULT).values().stream())
                .flatMap(shortfall -> remedy(shortfall))
                .distinct()
                .limit(8)
                .toList();
    }

    private static Stream<Remedy> remedy(Shortfall shortfall) {
        return shortfall.remedy().stream();
    }

    private static boolean isBest(MatchPlan plan) {
        return plan.value().equals(plan.upperBound());
    }
}
