package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.match.HostileTinyMarkets.Kind;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever a round is cancelled, it ends at once, whatever it was about; measured in processor time of its thread. */
class CancelledRoundTest {
    private static final int MOMENTS = Seeds.count(2, 6);
    private static final double MOST_SECONDS = 20;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_hostile_market_lets_go_at_any_moment(Kind kind) {
        Random random = new Random(kind.name().hashCode());
        for (int n = 0; n < MOMENTS; n++) {
            letsGo(HostileTinyMarkets.of(kind, 2L * n + 1), random.nextInt(3_000));
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"FLOW, 1"})
    void a_prefecture_lets_go_at_any_moment(SampleClass kind, long seed) {
        prefectureLetsGo(kind, seed);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"WEIGHT, 2", "FULL, 3", "AGED, 4"})
    void prefectures_of_other_kinds_let_go_at_any_moment(SampleClass kind, long seed) {
        prefectureLetsGo(kind, seed);
    }

    private static void prefectureLetsGo(SampleClass kind, long seed) {
        Market market = SampleMarkets.generate(SampleSize.PREFECTURE, kind, seed);
        Random random = new Random(seed);
        letsGo(market, 0);
        letsGo(market, random.nextInt(100));
        letsGo(market, random.nextInt(10_000));
    }

    @Test
    void pairs_that_are_too_many_to_look_at_are_let_go_and_the_bound_holds() {
        Market market = Lingbao.market(
                IntStream.range(0, 3_000)
                        .mapToObj(n -> Offer.broilers("9 head").named("lot-" + n))
                        .toList(),
                IntStream.range(0, 400)
                        .mapToObj(n -> Want.poultry(1 + n % 9 + " head").named("want-" + n))
                        .toList());

        MatchPlan plan = letsGo(market, 3);

        assertThat(plan.upperBound())
                .isGreaterThanOrEqualTo(
                        Matcher.match(market, MatchPolicy.DEFAULT.withSteps(0)).value());
    }

    @Test
    void many_listings_of_which_few_can_trade_need_no_large_table() {
        List<Offer> offers = IntStream.range(0, 30_000)
                .mapToObj(n -> n < 4
                        ? Offer.broilers(7 + n + " head").named("lot-" + n)
                        : Offer.broilers("9 head").of("root/yam").named("lot-" + n))
                .toList();
        Market market = Lingbao.market(
                Lingbao.BY_TRUCK,
                offers,
                List.of(
                        Want.poultry("31 kg").bidding("60 CNY/jin").atLeast("31 kg"),
                        Want.poultry("47 kg").bidding("60 CNY/jin").named("other")));

        assertThat(Matcher.match(market, MatchPolicy.DEFAULT).upperBound()).isGreaterThan(Money.ZERO);
    }

    /** Ends the round at look {@code moment} at the clock; it must not take long then. */
    private static MatchPlan letsGo(Market market, int moment) {
        int[] looked = {0};
        long[] cancelled = {0};
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(Long.MAX_VALUE), () -> {
            if (looked[0]++ < moment) {
                return 0;
            }
            cancelled[0] = cancelled[0] == 0 ? CLOCK.getCurrentThreadCpuTime() : cancelled[0];
            return 1;
        });
        double seconds = cancelled[0] == 0 ? 0 : (CLOCK.getCurrentThreadCpuTime() - cancelled[0]) / 1e9;
        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.value());
        assertThat(seconds).as("after look " + moment).isLessThan(MOST_SECONDS);
        return plan;
    }
}
