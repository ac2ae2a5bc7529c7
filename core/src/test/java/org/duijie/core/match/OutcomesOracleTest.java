package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.internal.explain.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes of best and of rough plans in tiny markets, against every plan near them and the best of all. */
class OutcomesOracleTest {
    private static final int MARKETS_A_SEED = 100;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void in_the_best_plan_nothing_is_undecided(long seed) {
        markets(seed)
                .forEach(market -> assertThat(shortfalls(outcomes(market, best(market))))
                        .extracting(Shortfall::stop)
                        .doesNotContain(Stop.UNDECIDED));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void with_the_remedy_a_plan_near_the_best_one_uses_the_pair_and_is_worth_more(long seed) {
        markets(seed).forEach(market -> checkRemedies(market, best(market)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void with_the_remedy_a_plan_near_a_rough_one_uses_the_pair_and_is_worth_more(long seed) {
        markets(seed).forEach(market -> checkRemedies(market, RoughPlans.of(market, seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_is_undecided_could_be_better(long seed) {
        markets(seed).forEach(market -> {
            List<PlanClaim.Line> rough = RoughPlans.of(market, seed);
            boolean undecided = shortfalls(outcomes(market, rough)).stream()
                    .anyMatch(shortfall -> shortfall.stop() == Stop.UNDECIDED);
            long worth = LocalMoves.worth(market, rough).orElseThrow();
            if (undecided) {
                assertThat(NaiveTwin.of(market).value().micros()).isGreaterThan(worth);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void every_refusal_is_counted_by_its_rule(long seed) {
        markets(seed).forEach(market -> {
            Outcomes outcomes = outcomes(market, List.of());
            for (int i = 0; i < market.intents().size(); i++) {
                PurchaseIntent intent = market.intents().get(i);
                Stream<Optional<TradeRule>> refusals = market.listings().stream()
                        .map(listing -> Explanation.of(market, listing, intent).refusal());
                assertThat(outcomes.intents().get(i).shortfall().orElseThrow().refusals())
                        .isEqualTo(counted(refusals));
            }
            for (int l = 0; l < market.listings().size(); l++) {
                Listing listing = market.listings().get(l);
                Stream<Optional<TradeRule>> refusals = market.intents().stream()
                        .map(intent -> Explanation.of(market, listing, intent).refusal());
                outcomes.listings()
                        .get(l)
                        .shortfall()
                        .ifPresent(shortfall -> assertThat(shortfall.refusals()).isEqualTo(counted(refusals)));
            }
        });
    }

    @Test
    void the_tiny_markets_meet_every_stop_and_every_remedy() {
        Set<Stop> stops = EnumSet.noneOf(Stop.class);
        Set<Class<?>> remedies = new HashSet<>();
        for (long seed = 1; seed <= 8; seed++) {
            long rough = seed;
            markets(seed)
                    .flatMap(market -> shortfalls(outcomes(market, RoughPlans.of(market, rough))).stream())
                    .forEach(shortfall -> {
                        stops.add(shortfall.stop());
                        shortfall.remedy().ifPresent(remedy -> remedies.add(remedy.getClass()));
                    });
        }
        assertThat(stops).containsExactlyInAnyOrder(Stop.values());
        assertThat(remedies).containsExactlyInAnyOrder(Remedy.class.getPermittedSubclasses());
    }

    private static Map<TradeRule, Long> counted(Stream<Optional<TradeRule>> refusals) {
        Map<TradeRule, Long> counts = new EnumMap<>(TradeRule.class);
        refusals.flatMap(Optional::stream).forEach(rule -> counts.merge(rule, 1L, Long::sum));
        return counts;
    }

    private static void checkRemedies(Market market, List<PlanClaim.Line> lines) {
        for (Shortfall shortfall : shortfalls(outcomes(market, lines))) {
            shortfall.remedy().ifPresent(remedy -> {
                Market changed = remedy.applyTo(market);
                long worth = LocalMoves.worth(changed, lines).orElseThrow();
                assertThat(bestWith(changed, remedy, lines)).as("%s", remedy).isGreaterThan(worth);
            });
        }
    }

    /** The best that uses the remedy's pair; where an intent with no delivery may need several at once, the best of all plans. */
    private static long bestWith(Market market, Remedy remedy, List<PlanClaim.Line> lines) {
        boolean served = lines.stream().anyMatch(line -> line.intent().equals(remedy.intent()));
        long near = new LocalMoves(market, lines)
                .best(remedy.listing(), remedy.intent())
                .orElse(Long.MIN_VALUE);
        return served ? near : Math.max(near, NaiveTwin.of(market).value().micros());
    }

    private static List<Shortfall> shortfalls(Outcomes outcomes) {
        List<Shortfall> all = new ArrayList<>();
        outcomes.listings().forEach(outcome -> outcome.shortfall().ifPresent(all::add));
        outcomes.intents().forEach(outcome -> outcome.shortfall().ifPresent(all::add));
        return all;
    }

    private static List<PlanClaim.Line> best(Market market) {
        return NaiveTwin.of(market).lines();
    }

    private static Outcomes outcomes(Market market, List<PlanClaim.Line> lines) {
        return PlanOutcomes.of(market, lines);
    }

    private static Stream<Market> markets(long seed) {
        return java.util.stream.LongStream.range(seed * MARKETS_A_SEED, (seed + 1) * MARKETS_A_SEED)
                .mapToObj(TinyMarkets::of);
    }
}
