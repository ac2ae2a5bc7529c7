package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markets that nobody has, but that anybody could send. */
class HostileMarketsTest {
    private static final int LOTS = 5_000;

    /** How often a round may look at the clock until its time is up. */
    private static final int LOOKS = 1_000;

    private static final MarketPolicy BY_VAN = new MarketPolicy(
            Money.parse("2 CNY"), Money.parse("3 CNY"), Money.ZERO, MarketPolicy.DEFAULT_DETOUR, AgreedPrice.MIDPOINT);

    @ParameterizedTest(name = "{0} from at most {1} of 5,000 small lots that are all alike")
    @CsvSource({"50000 head, 2147483647", "99 t, 2147483647", "50000 head, 1000", "50000 head, 300"})
    void one_intent_is_filled_from_as_many_lots_as_it_takes(String demand, int suppliers) {
        List<Offer> lots = IntStream.range(0, LOTS)
                .mapToObj(n -> Offer.broilers("8 head").named("lot-" + n))
                .toList();

        assertGap(0.001, matched(BY_VAN, lots, Want.poultry(demand).fromAtMost(suppliers)));
    }

    @ParameterizedTest(name = "{0}, seed {1}, free: {2}")
    @CsvSource({
        "10000 head, 1, false",
        "60000 head, 2, false",
        "33 t, 3, false",
        "10000 head, 4, true",
        "33 t, 5, true",
        "200 t, 6, true"
    })
    void lots_of_all_sorts_are_taken_in_the_order_of_what_they_are_worth(String demand, long seed, boolean free) {
        Random random = new Random(seed);
        List<Offer> lots = IntStream.range(0, LOTS)
                .mapToObj(n -> Offer.broilers(1 + random.nextInt(12) + " head")
                        .salvagedFor("3." + random.nextInt(10) + " CNY/jin")
                        .named("lot-" + n))
                .toList();

        assertGap(0.001, matched(free ? MarketPolicy.FREE : BY_VAN, lots, Want.poultry(demand)));
    }

    @ParameterizedTest(name = "{0} lots of {1}, for at most {2} suppliers")
    @CsvSource({
        "100, 5000000 head, 2147483647",
        "100, 5000000 head, 20",
        "4000, 5000000 head, 2147483647",
        "4000, 50000 head, 2147483647"
    })
    void no_sum_over_many_dear_lots_overflows(int lots, String stock, int suppliers) {
        List<Offer> dear = IntStream.range(0, lots)
                .mapToObj(n -> Offer.broilers(stock).named("lot-" + n))
                .toList();

        assertGap(
                0.001,
                matched(
                        BY_VAN,
                        dear,
                        Want.poultry("5000000 head").bidding("3000 CNY/jin").fromAtMost(suppliers)));
    }

    @Test
    void a_round_whose_time_is_up_from_the_start_still_has_a_plan_and_a_bound() {
        Market market = Lingbao.market(
                BY_VAN,
                List.of(Offer.broilers("100000 head")),
                IntStream.range(0, 20_000)
                        .mapToObj(n -> Want.poultry(1 + n % 9 + " head").named("want-" + n))
                        .toList());

        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(Long.MAX_VALUE), () -> 1);

        assertGood(market, plan);
        assertThat(plan.value()).isGreaterThan(Money.ZERO);
    }

    private static MatchPlan matched(MarketPolicy policy, List<Offer> lots, Want want) {
        Market market = Lingbao.market(policy, lots, List.of(want));
        int[] looked = {0};
        MatchObserver clock = () -> (double) looked[0]++ / LOOKS;
        boolean flow = policy.equals(MarketPolicy.FREE);
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(0), flow ? MatchObserver.NONE : clock);
        assertGood(market, plan);
        return plan;
    }

    private static void assertGood(Market market, MatchPlan plan) {
        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.value());
    }

    private static void assertGap(double most, MatchPlan plan) {
        assertThat(plan.value()).isGreaterThan(Money.ZERO);
        assertThat(plan.gap().share().doubleValue()).isLessThanOrEqualTo(most);
    }
}
