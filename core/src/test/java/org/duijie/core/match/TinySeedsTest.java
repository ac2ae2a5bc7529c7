package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tiny sample markets against the twin that knows the optimum: {@code -Dtiny.seeds=10000} for as many of each class, {@code
 * -Dtiny.first=1} for where they begin. A long run prints how many rounds ended with the bound at the value, and the CPU time of a round.
 */
class TinySeedsTest {
    private static final int FEW = 40;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void no_tiny_plan_is_worth_more_than_the_best_nor_any_bound_less(SampleClass kind) {
        long first = Long.getLong("tiny.first", 1);
        int seeds = Integer.getInteger("tiny.seeds", FEW);
        long[] nanos = new long[seeds];
        List<String> open = new ArrayList<>();
        for (int k = 0; k < seeds; k++) {
            Market market = SampleMarkets.generate(SampleSize.TINY, kind, first + k);
            long start = CLOCK.getCurrentThreadCpuTime();
            MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);
            nanos[k] = CLOCK.getCurrentThreadCpuTime() - start;
            Money best = NaiveTwin.of(market).value();
            String name = kind + " seed " + (first + k);

            assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults())
                    .as(name)
                    .isEmpty();
            assertThat(plan.value()).as(name).isLessThanOrEqualTo(best);
            assertThat(plan.upperBound()).as(name).isGreaterThanOrEqualTo(best);
            if (!plan.gap().isClosed()) {
                open.add(name + ": " + plan.value() + " of " + best + ", bound " + plan.upperBound());
            }
        }
        if (seeds > FEW) {
            System.out.println(kind + ": " + told(nanos, first, open));
            open.forEach(System.out::println);
        }
        assertThat(open).isEmpty();
    }

    private static String told(long[] nanos, long first, List<String> open) {
        // The first tenth warms up.
        long[] warm = Arrays.copyOfRange(nanos, nanos.length / 10, nanos.length);
        long[] ordered = warm.clone();
        Arrays.sort(ordered);
        int slowest = 0;
        for (int k = 0; k < warm.length; k++) {
            slowest = warm[k] > warm[slowest] ? k : slowest;
        }
        return String.format(
                Locale.ROOT,
                "%d rounds, %d open; CPU ms: median %.2f, p99 %.2f, most %.2f (seed %d), over 50 ms %d",
                nanos.length,
                open.size(),
                millis(ordered[ordered.length / 2]),
                millis(ordered[ordered.length * 99 / 100]),
                millis(ordered[ordered.length - 1]),
                first + nanos.length / 10 + slowest,
                Arrays.stream(ordered).filter(n -> n > 50_000_000).count());
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
