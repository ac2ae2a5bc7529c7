package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.Market;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations of awkward pairs against trying every day and every change. */
class ExplanationOracleTest {
    private static final int PAIRS_A_SEED = 2_000;
    private static final int CHANGED_A_SEED = 300;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_refusal_is_the_one_of_the_day_on_which_the_pair_gets_furthest(long seed) {
        for (long n = 0; n < PAIRS_A_SEED; n++) {
            Market market = AwkwardPairs.of(seed * PAIRS_A_SEED + n);
            assertThat(explained(market).refusal())
                    .as("pair %s", seed * PAIRS_A_SEED + n)
                    .isEqualTo(new EveryDay(market).refusal());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_remedy_is_the_smallest_change_that_helps_or_there_is_none(long seed) {
        for (long n = 0; n < CHANGED_A_SEED; n++) {
            Market market = AwkwardPairs.of(seed * CHANGED_A_SEED + n);
            Explanation explanation = explained(market);
            if (explanation.refusal().isPresent() && explanation.refusal().get() != TradeRule.UNIT) {
                assertThat(explanation.remedy())
                        .as("pair %s", seed * CHANGED_A_SEED + n)
                        .isEqualTo(nearest(market));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void no_remedy_fails_to_help(long seed) {
        for (long n = 0; n < PAIRS_A_SEED; n++) {
            Market market = AwkwardPairs.of(seed * PAIRS_A_SEED + n);
            explained(market)
                    .remedy()
                    .ifPresent(remedy -> assertThat(new EveryDay(remedy.applyTo(market)).refusal())
                            .as("%s", remedy)
                            .isEmpty());
        }
    }

    @Test
    void the_awkward_pairs_meet_every_refusal_and_every_remedy_of_a_pair() {
        Map<TradeRule, Long> refusals = new EnumMap<>(TradeRule.class);
        Set<Class<?>> remedies = new HashSet<>();
        for (long n = 0; n < PAIRS_A_SEED; n++) {
            Explanation explanation = explained(AwkwardPairs.of(PAIRS_A_SEED + n));
            explanation.refusal().ifPresent(rule -> refusals.merge(rule, 1L, Long::sum));
            explanation.remedy().ifPresent(remedy -> remedies.add(remedy.getClass()));
        }
        assertThat(refusals)
                .containsOnlyKeys(EnumSet.complementOf(EnumSet.of(TradeRule.BARRED)))
                .allSatisfy((rule, n) -> assertThat(n).isGreaterThan(10));
        assertThat(remedies)
                .containsExactlyInAnyOrder(
                        Remedy.RaiseBid.class,
                        Remedy.ReachFurther.class,
                        Remedy.DispatchEarlier.class,
                        Remedy.OfferLonger.class,
                        Remedy.AcceptWeights.class,
                        Remedy.ObtainCertificates.class,
                        Remedy.DemandByWeight.class);
    }

    private static Optional<Remedy> nearest(Market market) {
        List<EveryChange.Sized> smallest = new EveryChange(market).smallest();
        return smallest.stream()
                .min(Comparator.comparingLong(EveryChange.Sized::share))
                .map(EveryChange.Sized::remedy);
    }

    private static Explanation explained(Market market) {
        return Matcher.explain(
                market, market.listings().get(0), market.intents().get(0));
    }
}
