package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duijie.core.FailureNames;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanClaim.Line;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Realistic markets of every class, matched in a few steps and judged from the definitions. */
@ExtendWith(FailureNames.class)
class SampleRoundsTest {
    private static final int TINY_SEEDS = Seeds.count(15, 50);
    private static final int COUNTY_SEEDS = Seeds.count(1, 2);
    private static final MatchPolicy SHORT = MatchPolicy.DEFAULT.withSteps(20);

    /** A sample and where it comes from, so that a failure names it. */
    record Sample(SampleSize size, SampleClass kind, long seed) {
        Market market() {
            return SampleMarkets.generate(size, kind, seed);
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(SampleClass.values())
                .flatMap(kind -> Stream.concat(
                        samples(SampleSize.TINY, kind, TINY_SEEDS), samples(SampleSize.COUNTY, kind, COUNTY_SEEDS)));
    }

    private static Stream<Sample> samples(SampleSize size, SampleClass kind, int seeds) {
        return LongStream.rangeClosed(1, seeds).mapToObj(seed -> new Sample(size, kind, seed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_round_is_feasible_tells_its_worth_truly_and_hides_no_head(Sample sample) {
        Market market = sample.market();
        MatchPlan plan = Matcher.match(market, SHORT);
        PlanClaim claim = PlanClaim.of(plan);
        PlanVerdict verdict = PlanCheck.judge(market, claim);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.value()).isEqualTo(plan.value());
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.value());
        assertThat(BoundProof.of(market, claim).proven())
                .hasValueSatisfying(proven -> assertThat(proven).isGreaterThanOrEqualTo(plan.value()));
        for (int k = 0; k < Math.min(3, claim.lines().size()); k++) {
            assertThat(PlanCheck.judge(market, withOneHead(claim, k, 1)).isGood())
                    .isFalse();
            assertThat(PlanCheck.judge(market, withOneHead(claim, k, -1)).isGood())
                    .isFalse();
        }
    }

    private static PlanClaim withOneHead(PlanClaim claim, int index, int more) {
        List<Line> lines = new ArrayList<>(claim.lines());
        Line line = lines.get(index);
        lines.set(index, new Line(line.listing(), line.intent(), line.heads() + more, line.deliverOn()));
        return new PlanClaim(claim.value(), claim.upperBound(), lines);
    }
}
