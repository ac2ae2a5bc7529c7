package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Markets of stock in packs and prices for a quantity, with barred pairs and locked lines, against the twin that knows the optimum:
 * 200 of them, and 2,000 in the thorough profile ({@code -Dpacked.optima}). The other cases take {@code -Dpacked.seeds}.
 */
class PackedMarketsTest {
    private static final int FEW = 30;
    private static final int A_TENTH = 200;

    static LongStream optima() {
        return LongStream.rangeClosed(1, Integer.getInteger("packed.optima", A_TENTH));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("packed.seeds", FEW));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("optima")
    void the_plan_is_the_best_and_its_bound_true(long seed) {
        Market market = TinyPacks.of(seed);
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);
        NaiveTwin.Optimum best = NaiveTwin.of(market);

        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(PlanCheck.judge(market, best.claim()).faults()).isEmpty();
        assertThat(plan.value()).isEqualTo(best.value());
        assertThat(plan.upperBound()).isEqualTo(best.value());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_prices_prove_a_bound_under_the_best_plan(long seed) {
        Market market = TinyPacks.of(seed);
        Money best = NaiveTwin.of(market).value();
        Random random = new Random(seed);
        Map<String, Money> prices = market.listings().stream()
                .collect(Collectors.toMap(Listing::id, listing -> Money.ofMicros(random.nextInt(60) * 1_000_000L)));
        PlanClaim claim = new PlanClaim(Money.ZERO, Money.ZERO, List.of(), prices);
        assertThat(BoundProof.of(market, claim).proven().orElseThrow()).isGreaterThanOrEqualTo(best);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_open_market_of_it_is_good_and_its_bound_true(long seed) {
        Market market = TinyPacks.of(seed);
        LiveMarket live = LiveMarket.of(market);
        assertThat(PlanCheck.judge(live.market(), PlanClaim.of(live.plan())).faults())
                .isEmpty();
        assertThat(live.upperBound())
                .isGreaterThanOrEqualTo(NaiveTwin.of(market).value());
        for (PurchaseIntent intent : market.intents()) {
            if (market.locked().stream().noneMatch(line -> line.intent().equals(intent.id()))) {
                live.withdrawIntent(intent.id());
                assertThat(live.quote(intent)).isEqualTo(live.place(intent));
            }
        }
        assertThat(PlanCheck.judge(live.market(), PlanClaim.of(live.plan())).faults())
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_remedy_of_a_pair_lets_it_trade(long seed) {
        Market market = TinyPacks.of(seed);
        for (Listing listing : market.listings()) {
            for (PurchaseIntent intent : market.intents()) {
                Explanation why = Matcher.explain(market, listing, intent);
                boolean trades = market.pair(listing, intent).days().stream()
                        .flatMap(days -> days.from().datesUntil(days.to().plusDays(1)))
                        .anyMatch(day ->
                                market.pair(listing, intent).refusalOn(day).isEmpty());
                assertThat(why.refusal().isEmpty()).isEqualTo(trades);
            }
        }
    }
}
