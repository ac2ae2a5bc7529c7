package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A full round that has to keep some lines. */
class LockedRoundTest {
    private static final MatchPolicy POLICY = MatchPolicy.DEFAULT;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_round_that_keeps_some_of_the_best_plan_finds_the_rest(long seed) {
        Market market = TinyMarkets.of(seed);
        NaiveTwin.Optimum best = NaiveTwin.of(market);
        List<LockedLine> locked = someOf(best.lines(), seed);
        MatchPlan plan = Matcher.match(market.withLocked(locked), POLICY);

        assertThat(plan.allocations()).extracting(Allocation::locked).containsAll(locked);
        assertThat(PlanCheck.judge(market.withLocked(locked), PlanClaim.of(plan))
                        .faults())
                .isEmpty();
        assertThat(plan.value())
                .isGreaterThanOrEqualTo(best.value())
                .isEqualTo(NaiveTwin.of(market.withLocked(locked)).value());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_round_that_keeps_a_whole_plan_is_worth_no_less(long seed) {
        Market market = TinyMarkets.of(seed);
        List<LockedLine> locked =
                RoughPlans.of(market).stream().map(LockedRoundTest::lock).toList();
        Money worth = locked.isEmpty() ? Money.ZERO : worth(market, locked);
        MatchPlan plan = Matcher.match(market.withLocked(locked), POLICY);

        assertThat(plan.allocations()).extracting(Allocation::locked).containsAll(locked);
        assertThat(PlanCheck.judge(market.withLocked(locked), PlanClaim.of(plan))
                        .faults())
                .isEmpty();
        assertThat(plan.value())
                .isBetween(worth, NaiveTwin.of(market.withLocked(locked)).value());
    }

    @Test
    void a_county_keeps_every_third_line() {
        Market market = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 1);
        List<Allocation> lines = Matcher.match(market, POLICY.withSteps(0)).allocations();
        List<LockedLine> locked = new ArrayList<>();
        for (int k = 0; k < lines.size(); k += 3) {
            locked.add(lines.get(k).locked());
        }
        MatchPlan plan = Matcher.match(market.withLocked(locked), POLICY.withSteps(200));

        assertThat(plan.allocations()).extracting(Allocation::locked).containsAll(locked);
        assertThat(PlanCheck.judge(market.withLocked(locked), PlanClaim.of(plan))
                        .faults())
                .isEmpty();
    }

    @Test
    void lines_that_cannot_stand_together_are_refused() {
        Market market = TinyMarkets.of(1);
        LockedLine line = Matcher.match(market, POLICY).allocations().get(0).locked();

        assertThatThrownBy(() -> Matcher.match(market.withLocked(List.of(line, line)), POLICY))
                .isInstanceOf(IllegalArgumentException.class);
        LockedLine more = new LockedLine(line.listing(), line.intent(), Heads.of(1_000), line.deliverOn());
        assertThatThrownBy(() -> Matcher.match(market.withLocked(List.of(more)), POLICY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LockedLine> someOf(List<PlanClaim.Line> lines, long seed) {
        Random random = new Random(seed);
        return lines.stream()
                .filter(line -> random.nextBoolean())
                .map(LockedRoundTest::lock)
                .toList();
    }

    private static LockedLine lock(PlanClaim.Line line) {
        return new LockedLine(line.listing(), line.intent(), Heads.of(line.heads()), line.deliverOn());
    }

    private static Money worth(Market market, List<LockedLine> lines) {
        return Money.ofMicros(LocalMoves.worth(
                        market,
                        lines.stream()
                                .map(line -> new PlanClaim.Line(
                                        line.listing(),
                                        line.intent(),
                                        line.heads().count(),
                                        line.deliverOn()))
                                .toList())
                .orElseThrow());
    }
}
