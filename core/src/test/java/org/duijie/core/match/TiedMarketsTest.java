package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markets with barred pairs and locked lines. */
class TiedMarketsTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void the_best_plan_keeps_what_is_locked_and_no_barred_pair(long seed) {
        Market market = TinyMarkets.tied(seed);
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);
        NaiveTwin.Optimum best = NaiveTwin.of(market);

        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(PlanCheck.judge(market, best.claim()).faults()).isEmpty();
        assertThat(plan.allocations()).extracting(Allocation::locked).containsAll(market.locked());
        assertThat(plan.value()).isEqualTo(best.value());
        assertThat(plan.upperBound()).isEqualTo(best.value());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void no_prices_prove_a_bound_under_the_best_plan(long seed) {
        Market market = TinyMarkets.tied(seed);
        Money best = NaiveTwin.of(market).value();
        Random random = new Random(seed);
        for (int k = 0; k < 5; k++) {
            Map<String, Money> prices = market.listings().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Listing::id, listing -> Money.ofMicros(random.nextInt(30) * 1_000_000L)));
            PlanClaim claim = new PlanClaim(Money.ZERO, Money.ZERO, List.of(), prices);
            assertThat(BoundProof.of(market, claim).proven().orElseThrow()).isGreaterThanOrEqualTo(best);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_plan_that_drops_or_changes_a_locked_line_is_at_fault(long seed) {
        Market market = TinyMarkets.tied(seed);
        List<PlanClaim.Line> lines = NaiveTwin.of(market).lines();
        market.locked().forEach(line -> {
            List<PlanClaim.Line> without = lines.stream()
                    .filter(each -> !(each.listing().equals(line.listing())
                            && each.intent().equals(line.intent())))
                    .toList();
            assertThat(PlanCheck.judge(market, new PlanClaim(Money.ZERO, Money.ZERO, without))
                            .faults())
                    .extracting(PlanFault::kind)
                    .contains(PlanFault.Kind.LOCKED_NOT_KEPT);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void barred_is_the_first_reason_and_nothing_mends_it(long seed) {
        Market market = TinyMarkets.tied(seed);
        for (BarredPair pair : market.barred().pairs()) {
            Listing listing = market.listings().stream()
                    .filter(each -> each.id().equals(pair.listing()))
                    .findFirst()
                    .orElseThrow();
            PurchaseIntent intent = market.intents().stream()
                    .filter(each -> each.id().equals(pair.intent()))
                    .findFirst()
                    .orElseThrow();
            Explanation why = Matcher.explain(market, listing, intent);
            assertThat(why.refusal()).contains(TradeRule.BARRED);
            assertThat(why.remedy()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void reasons_count_what_is_barred_of_every_party_that_ends_short(long seed) {
        Market market = TinyMarkets.tied(seed);
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);
        plan.listings()
                .forEach(outcome -> outcome.shortfall().ifPresent(shortfall -> {
                    long barred = market.barred().pairs().stream()
                            .filter(pair -> pair.listing().equals(outcome.listing()))
                            .count();
                    assertThat(shortfall.refusals().getOrDefault(TradeRule.BARRED, 0L))
                            .isEqualTo(barred);
                }));
        plan.intents()
                .forEach(outcome -> outcome.shortfall().ifPresent(shortfall -> {
                    long barred = market.barred().listingsFor(outcome.intent()).size();
                    assertThat(shortfall.refusals().getOrDefault(TradeRule.BARRED, 0L))
                            .isEqualTo(barred);
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void an_open_market_keeps_what_is_locked_and_barred(long seed) {
        Market market = TinyMarkets.tied(seed);
        Money best = NaiveTwin.of(market).value();
        for (LiveMarket live :
                List.of(LiveMarket.of(market), LiveMarket.of(market, Matcher.match(market, MatchPolicy.DEFAULT)))) {
            assertThat(live.market()).isEqualTo(market.withLocked(live.locked()));
            assertThat(live.locked()).containsExactlyInAnyOrderElementsOf(market.locked());
            assertThat(PlanCheck.judge(market, PlanClaim.of(live.plan())).faults())
                    .isEmpty();
            assertThat(live.upperBound()).isGreaterThanOrEqualTo(best);
        }
    }
}
