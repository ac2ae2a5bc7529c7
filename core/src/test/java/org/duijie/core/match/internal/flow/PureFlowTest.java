package org.duijie.core.match.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.LongStream;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.internal.price.Prices;
import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.search.Draft;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PureFlowTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_flow_market_is_solved_to_the_best_there_is(long seed) {
        Market market = SampleMarkets.generate(SampleSize.TINY, SampleClass.FLOW, seed);
        Problem problem = Compile.of(market);
        Draft draft = solved(problem);

        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);

        assertThat(draft.worth).isEqualTo(flow(problem).bound());
        assertThat(draft.worth)
                .isBetween(plan.value().micros(), plan.upperBound().micros());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_market_by_weight_gets_a_plan_and_a_bound_around_the_best(long seed) {
        Market market = SampleMarkets.generate(SampleSize.TINY, SampleClass.WEIGHT, seed);
        Problem problem = Compile.of(market);
        Draft draft = solved(problem);

        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);

        assertThat(draft.worth).isLessThanOrEqualTo(plan.upperBound().micros());
        assertThat(flow(problem).bound()).isGreaterThanOrEqualTo(plan.value().micros());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {1, 2, 3})
    void at_a_county_the_prices_of_a_flow_prove_its_plan_best(long seed) {
        Problem problem = county(SampleClass.FLOW, seed);
        PureFlow flow = flow(problem);

        assertThat(flow.isPlan()).isTrue();
        assertThat(new Prices(problem).boundAt(flow.prices()))
                .isEqualTo(flow.bound())
                .isEqualTo(solved(problem).worth);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {1, 2, 3})
    void at_a_county_by_weight_the_plan_in_whole_heads_is_near_the_bound(long seed) {
        Problem problem = county(SampleClass.WEIGHT, seed);
        PureFlow flow = flow(problem);
        double worth = solved(problem).worth;

        assertThat(flow.isPlan()).isFalse();
        assertThat(worth / flow.bound()).isBetween(0.98, 1.0);
        // The bound by patterns at the same prices knows besides that a pair deals in whole heads.
        assertThat(new Prices(problem).boundAt(flow.prices()) / (double) flow.bound())
                .isBetween(0.999, 1 + 1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {1, 2})
    void a_flow_that_was_stopped_still_gives_a_plan_and_a_bound(long seed) {
        for (SampleClass kind : new SampleClass[] {SampleClass.FLOW, SampleClass.WEIGHT}) {
            Problem problem = county(kind, seed);
            PureFlow halted = Objects.requireNonNull(PureFlow.of(problem));
            assertThat(halted.solve(Halt.never(), () -> true)).isFalse();
            Draft draft = new Draft(problem);
            halted.fill(draft, Halt.never());

            assertThat(feasible(draft).worth)
                    .isPositive()
                    .isLessThanOrEqualTo(flow(problem).bound());
            assertThat(halted.bound()).isGreaterThanOrEqualTo(flow(problem).bound());
        }
    }

    @Test
    void a_market_with_trips_and_minimums_is_no_flow() {
        assertThat(PureFlow.of(county(SampleClass.FULL, 1))).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {1, 2, 3})
    void one_day_limit_minimum_least_or_unit_that_differs_makes_it_no_flow(long seed) {
        Problem supplied = county(SampleClass.WEIGHT, seed);
        int widest = 0;
        for (int i = 0; i < supplied.sinks; i++) {
            widest = degree(supplied, i) > degree(supplied, widest) ? i : widest;
        }
        supplied.suppliers[widest] = degree(supplied, widest) - 1;
        Problem floored = county(SampleClass.WEIGHT, seed);
        floored.minimum[0] = 1;
        Problem least = county(SampleClass.WEIGHT, seed);
        least.optionLeast[0] = 2;
        Problem uneven = county(SampleClass.WEIGHT, seed);
        int lot = uneven.arcLot[0];
        for (int a = 1; a < uneven.arcs; a++) {
            uneven.optionUnit[a] += uneven.arcLot[a] == lot ? 1 : 0;
        }
        Problem travelled = county(SampleClass.WEIGHT, seed);
        travelled.arcTrip[0] = 1;

        assertThat(new Problem[] {supplied, floored, least, uneven, travelled})
                .allMatch(problem -> PureFlow.of(problem) == null);
    }

    private static int degree(Problem problem, int sink) {
        return problem.sinkArcs[sink + 1] - problem.sinkArcs[sink];
    }

    private static Problem county(SampleClass kind, long seed) {
        return Compile.of(SampleMarkets.generate(SampleSize.COUNTY, kind, seed));
    }

    private static PureFlow flow(Problem problem) {
        PureFlow flow = Objects.requireNonNull(PureFlow.of(problem));
        assertThat(flow.solve(Halt.never(), () -> false)).isTrue();
        return flow;
    }

    private static Draft solved(Problem problem) {
        Draft draft = new Draft(problem);
        flow(problem).fill(draft, Halt.never());
        return feasible(draft);
    }

    private static Draft feasible(Draft draft) {
        Problem problem = draft.problem;
        assertThat(LongStream.of(draft.left)).allMatch(left -> left >= 0);
        assertThat(LongStream.of(draft.heads)).allMatch(heads -> heads >= 0);
        for (int i = 0; i < problem.sinks; i++) {
            long got = 0;
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                got += draft.heads[a] * problem.optionUnit[draft.option[a]];
            }
            assertThat(got).isLessThanOrEqualTo(problem.demand[i]);
        }
        return draft;
    }
}
