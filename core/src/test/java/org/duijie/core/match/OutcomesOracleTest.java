package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outcomes of best and of rough plans in tiny markets, against every plan near them and the best of all. */
class OutcomesOracleTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#ofEveryStop")
    void in_the_best_plan_nothing_is_undecided(TinyMarket tiny) {
        Market market = tiny.market();

        assertThat(shortfalls(PlanOutcomes.of(market, best(market))))
                .extracting(Shortfall::stop)
                .doesNotContain(Stop.UNDECIDED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#ofEveryStop")
    void in_the_best_plan_with_locked_lines_nothing_is_undecided(TinyMarket tiny) {
        Market market = TinyMarkets.tied(tiny.seed());

        assertThat(shortfalls(PlanOutcomes.of(market, best(market))))
                .extracting(Shortfall::stop)
                .doesNotContain(Stop.UNDECIDED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#ofEveryStop")
    void with_the_remedy_a_plan_near_the_best_one_uses_the_pair_and_is_worth_more(TinyMarket tiny) {
        Market market = tiny.market();

        assertRemediesHelp(market, best(market));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#ofEveryStop")
    void with_the_remedy_a_plan_near_a_rough_one_uses_the_pair_and_is_worth_more(TinyMarket tiny) {
        Market market = tiny.market();

        assertRemediesHelp(market, RoughPlans.of(market));
        assertRemediesHelp(market, List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#ofEveryStop")
    void a_plan_with_something_undecided_is_not_the_best(TinyMarket tiny) {
        Market market = tiny.market();
        List<PlanClaim.Line> rough = RoughPlans.of(market);

        if (shortfalls(PlanOutcomes.of(market, rough)).stream().anyMatch(some -> some.stop() == Stop.UNDECIDED)) {
            assertThat(NaiveTwin.of(market).value().micros())
                    .isGreaterThan(LocalMoves.worth(market, rough).orElseThrow());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#ofEveryStop")
    void everyone_refused_is_counted_by_the_first_rule_that_fails(TinyMarket tiny) {
        Market market = tiny.market();
        MatchPlan outcomes = PlanOutcomes.of(market, List.of());
        for (int i = 0; i < market.intents().size(); i++) {
            PurchaseIntent intent = market.intents().get(i);
            Map<TradeRule, Long> refusals =
                    counted(market.listings().stream().map(listing -> Matcher.explain(market, listing, intent)));
            assertThat(outcomes.intents().get(i).shortfall())
                    .hasValueSatisfying(some -> assertThat(some.refusals()).isEqualTo(refusals));
        }
        for (int l = 0; l < market.listings().size(); l++) {
            Listing listing = market.listings().get(l);
            Map<TradeRule, Long> refusals =
                    counted(market.intents().stream().map(intent -> Matcher.explain(market, listing, intent)));
            outcomes.listings()
                    .get(l)
                    .shortfall()
                    .ifPresent(some -> assertThat(some.refusals()).isEqualTo(refusals));
        }
    }

    @Test
    void the_tiny_markets_meet_every_stop_and_nearly_every_remedy() {
        Set<Stop> stops = EnumSet.noneOf(Stop.class);
        Set<Class<?>> remedies = new HashSet<>();
        TinyMarket.ofEveryStop().map(TinyMarket::market).forEach(market -> {
            List<Shortfall> all = new ArrayList<>(shortfalls(PlanOutcomes.of(market, RoughPlans.of(market))));
            all.addAll(shortfalls(PlanOutcomes.of(market, best(market))));
            all.forEach(some -> {
                stops.add(some.stop());
                some.remedy().ifPresent(remedy -> remedies.add(remedy.getClass()));
            });
        });

        assertThat(stops)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Stop.LOCKED, Stop.LEFT_TOO_LARGE)));
        assertThat(remedies)
                .contains(
                        Remedy.RaiseBid.class,
                        Remedy.ReachFurther.class,
                        Remedy.DispatchEarlier.class,
                        Remedy.OfferLonger.class,
                        Remedy.ObtainCertificates.class,
                        Remedy.DemandByWeight.class,
                        Remedy.LowerMinimum.class,
                        Remedy.LowerPickup.class,
                        Remedy.LowerEach.class,
                        Remedy.MoreSuppliers.class);
    }

    private static Map<TradeRule, Long> counted(Stream<Explanation> explanations) {
        Map<TradeRule, Long> counts = new EnumMap<>(TradeRule.class);
        explanations.flatMap(each -> each.refusal().stream()).forEach(rule -> counts.merge(rule, 1L, Long::sum));
        return counts;
    }

    private static void assertRemediesHelp(Market market, List<PlanClaim.Line> lines) {
        for (Shortfall shortfall : shortfalls(PlanOutcomes.of(market, lines))) {
            shortfall.remedy().ifPresent(remedy -> {
                Market changed = remedy.applyTo(market);
                assertThat(bestWith(changed, remedy, lines))
                        .as("%s", remedy)
                        .isGreaterThan(LocalMoves.worth(changed, lines).orElseThrow());
            });
        }
    }

    /**
     * The best plan one step away that gives more to the remedy's pair. An intent that has nothing may need several deliveries at
     * once to reach its minimum; then it is the best plan of all.
     */
    private static long bestWith(Market market, Remedy remedy, List<PlanClaim.Line> lines) {
        boolean served = lines.stream().anyMatch(line -> line.intent().equals(remedy.intent()));
        long near = new LocalMoves(market, lines)
                .best(remedy.listing(), remedy.intent())
                .orElse(Long.MIN_VALUE);
        return served ? near : Math.max(near, NaiveTwin.of(market).value().micros());
    }

    private static List<Shortfall> shortfalls(MatchPlan outcomes) {
        List<Shortfall> all = new ArrayList<>();
        outcomes.listings().forEach(outcome -> outcome.shortfall().ifPresent(all::add));
        outcomes.intents().forEach(outcome -> outcome.shortfall().ifPresent(all::add));
        return all;
    }

    private static List<PlanClaim.Line> best(Market market) {
        return NaiveTwin.of(market).lines();
    }
}
