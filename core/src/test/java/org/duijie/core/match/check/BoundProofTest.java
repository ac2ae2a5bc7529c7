package org.duijie.core.match.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.NaiveTwin;
import org.duijie.core.match.Seeds;
import org.duijie.core.match.TinyMarket;
import org.duijie.core.match.TinyMarkets;
import org.duijie.core.match.check.BoundProof.Standing;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BoundProofTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void whatever_the_prices_no_plan_is_worth_more(TinyMarket tiny) {
        Market market = tiny.market();
        Money best = NaiveTwin.of(market).value();
        Random random = new Random(tiny.seed());

        for (int dearest : new int[] {1, 1_000, 10_000_000, 60_000_000}) {
            assertThat(proven(market, prices(market, random, dearest)))
                    .as("prices under %s", dearest)
                    .isGreaterThanOrEqualTo(best);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void growth_of_months_is_bounded_too(long seed) {
        Market market = TinyMarkets.months(seed);
        Money best = NaiveTwin.of(market).value();

        assertThat(proven(market, prices(market, new Random(seed), 30_000_000))).isGreaterThanOrEqualTo(best);
        assertThat(BoundProof.of(market, PlanClaim.of(Matcher.match(market, MatchPolicy.DEFAULT)))
                        .proven())
                .hasValueSatisfying(proven -> assertThat(proven).isGreaterThanOrEqualTo(best));
    }

    @ParameterizedTest
    @EnumSource(SampleClass.class)
    void the_prices_of_a_county_confirm_its_bound(SampleClass kind) {
        for (long seed = 1; seed <= Seeds.count(1, 2); seed++) {
            Market market = SampleMarkets.generate(SampleSize.COUNTY, kind, seed);
            PlanClaim claim = PlanClaim.of(Matcher.match(market, MatchPolicy.DEFAULT.withSteps(0)));

            assertThat(BoundProof.of(market, claim).standing())
                    .as("seed %s", seed)
                    .isNotEqualTo(Standing.TIGHTER);
            assertThat(BoundProof.of(market, claiming(claim, claim.upperBound().micros() * 999 / 1_000))
                            .standing())
                    .isEqualTo(Standing.TIGHTER);
            assertThat(proven(market, Map.of())).isGreaterThan(proven(market, claim.shadowPrices()));
        }
    }

    @Test
    void a_difference_that_rounding_explains_is_told_from_one_that_it_does_not() {
        Market market = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 1);
        PlanClaim claim = PlanClaim.of(Matcher.match(market, MatchPolicy.DEFAULT.withSteps(0)));
        BoundProof proof = BoundProof.of(market, claim);
        long proven = proof.proven().orElseThrow().micros();
        long rounding = proof.rounding().micros();

        assertThat(rounding).isPositive().isLessThan(proven / 1_000_000);
        assertThat(BoundProof.of(market, claiming(claim, proven)).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(BoundProof.of(market, claiming(claim, proven - 1)).standing())
                .isEqualTo(Standing.CONFIRMED_TO_ROUNDING);
        assertThat(BoundProof.of(market, claiming(claim, proven - rounding)).standing())
                .isEqualTo(Standing.CONFIRMED_TO_ROUNDING);
        assertThat(BoundProof.of(market, claiming(claim, proven - rounding - 1)).standing())
                .isEqualTo(Standing.TIGHTER);
    }

    @Test
    void prices_past_all_bounds_prove_nothing() {
        Market market = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FLOW, 1);
        Map<String, Money> mad = market.listings().stream()
                .collect(Collectors.toMap(Listing::id, listing -> Money.ofMicros(Money.MOST_MICROS)));
        BoundProof proof = BoundProof.of(market, new PlanClaim(Money.ZERO, Money.ofMicros(1), List.of(), mad));

        assertThat(proof.proven()).isEmpty();
        assertThat(proof.standing()).isEqualTo(Standing.TIGHTER);
    }

    @Test
    void a_price_below_nothing_is_no_price() {
        Map<String, Money> below = Map.of("shed-1", Money.ofMicros(-1));

        assertThatThrownBy(() -> new PlanClaim(Money.ZERO, Money.ZERO, List.of(), below))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void every_listing_that_can_trade_is_in_reach(TinyMarket tiny) {
        assertReached(tiny.market());
    }

    @ParameterizedTest
    @EnumSource(SampleClass.class)
    void every_listing_of_a_county_that_can_trade_is_in_reach(SampleClass kind) {
        assertReached(SampleMarkets.generate(SampleSize.COUNTY, kind, 1));
    }

    private static void assertReached(Market market) {
        ListingsInReach reach = new ListingsInReach(market);
        market.intents().forEach(intent -> {
            List<Integer> reached = reach.of(intent);
            assertThat(reached).doesNotHaveDuplicates();
            for (int l = 0; l < market.listings().size(); l++) {
                Listing listing = market.listings().get(l);
                long stock = listing.stock().heads().count();
                long demand = intent.demand().upTo().held();
                if (WorthCurve.of(market.pair(listing, intent), 0, stock, demand)
                        .isPresent()) {
                    assertThat(reached).contains(l);
                }
            }
        });
    }

    private static Money proven(Market market, Map<String, Money> prices) {
        return BoundProof.of(market, new PlanClaim(Money.ZERO, Money.ZERO, List.of(), prices))
                .proven()
                .orElseThrow();
    }

    private static PlanClaim claiming(PlanClaim claim, long bound) {
        return new PlanClaim(claim.value(), Money.ofMicros(bound), claim.lines(), claim.shadowPrices());
    }

    /** One price in three is nothing. */
    private static Map<String, Money> prices(Market market, Random random, int dearest) {
        return market.listings().stream()
                .filter(listing -> !listing.stock().heads().equals(Heads.NONE))
                .filter(listing -> random.nextInt(3) > 0)
                .collect(Collectors.toMap(Listing::id, listing -> Money.ofMicros(random.nextInt(dearest))));
    }
}
