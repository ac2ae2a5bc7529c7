package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;
import org.duijie.core.market.Market;
import org.duijie.core.match.HostileTinyMarkets.Kind;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tiny markets that make searches long, with and without a budget: every round ends, with a plan without faults and a bound that the
 * optimum does not pass, where the twin can find it. {@code -Dhostile.seeds=300} for 3,000 of them, {@code -Dhostile.first=1} for where
 * they begin; a long run prints what they took.
 */
class HostileTinySeedsTest {
    private static final int FEW = 2;
    private static final int MANY = 10;
    private static final int MOST_LOOKS = 400;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private int open;
    private int hurriedOpen;
    private double most;
    private long mostAt;
    private double sum;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void every_round_ends_and_every_bound_holds(Kind kind) {
        long first = Long.getLong("hostile.first", 0);
        int seeds = Integer.getInteger("hostile.seeds", FEW);
        for (long seed = first; seed < first + seeds; seed++) {
            hold(kind, seed);
        }
        if (seeds > MANY) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d rounds, %d open, %d of as many hurried ones; CPU s: mean %.3f, most %.3f (seed %d)%n",
                    kind,
                    seeds,
                    open,
                    hurriedOpen,
                    sum / seeds,
                    most,
                    mostAt);
        }
    }

    private void hold(Kind kind, long seed) {
        Market market = HostileTinyMarkets.of(kind, seed);
        long start = CLOCK.getCurrentThreadCpuTime();
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        sum += seconds;
        mostAt = seconds > most ? seed : mostAt;
        most = Math.max(most, seconds);
        open += plan.gap().isClosed() ? 0 : 1;

        int looks = 1 + new Random(seed).nextInt(MOST_LOOKS);
        int[] looked = {0};
        MatchPlan hurried = Matcher.match(
                market, MatchPolicy.DEFAULT.withSteps(Long.MAX_VALUE), () -> (double) looked[0]++ / looks);
        hurriedOpen += hurried.gap().isClosed() ? 0 : 1;

        String name = kind + " seed " + seed;
        Money best = HostileTinyMarkets.isSmall(seed) ? NaiveTwin.of(market).value() : plan.value();
        assertHolds(name, market, plan, best);
        assertHolds(name + ", " + looks + " looks", market, hurried, best);
    }

    private static void assertHolds(String name, Market market, MatchPlan plan, Money best) {
        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults())
                .as(name)
                .isEmpty();
        assertThat(plan.upperBound()).as(name).isGreaterThanOrEqualTo(best).isGreaterThanOrEqualTo(plan.value());
    }
}
