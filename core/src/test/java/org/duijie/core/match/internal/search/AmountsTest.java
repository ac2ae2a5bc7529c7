package org.duijie.core.match.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest(name = "{0} {1}, {2} seeds")
    @CsvSource({"TINY, FULL, 60", "TINY, AGED, 60", "COUNTY, FULL, 3", "COUNTY, AGED, 3", "COUNTY, WEIGHT, 2"})
    void new_amounts_keep_the_deliveries_within_every_limit_and_never_make_the_plan_worth_less(
            SampleSize size, SampleClass kind, int seeds) {
        for (long seed = 1; seed <= seeds; seed++) {
            Problem market = Compile.of(SampleMarkets.generate(size, kind, seed));
            Draft plan = new Draft(market);
            new Greedy(market).fill(plan, new long[market.lots]);
            Draft before = new Draft(market);
            before.copyFrom(plan);

            new Amounts(market, plan, Halt.never()).improve();

            assertThat(plan.worth).isGreaterThanOrEqualTo(before.worth).isEqualTo(worthWithinLimits(market, plan));
            for (int a = 0; a < market.arcs; a++) {
                assertThat(plan.heads[a] > 0).isEqualTo(before.heads[a] > 0);
                assertThat(plan.option[a]).isEqualTo(before.option[a]);
            }
        }
    }

    @Test
    void heads_go_round_by_another_lot_where_only_that_helps() {
        // The first sink is full and may have either lot; the second wants more of the first lot, all of which is sold.
        Problem market = new Problem();
        market.lots = 2;
        market.sinks = 2;
        market.arcs = 3;
        market.stock = new long[] {10, 10};
        market.demand = new long[] {12, 8};
        market.minimum = new long[] {12, 0};
        market.suppliers = new int[] {2, 1};
        market.sinkArcs = new int[] {0, 2, 3};
        market.arcLot = new int[] {0, 1, 0};
        market.arcTrip = new long[] {5, 5, 5};
        market.arcOptions = new int[] {0, 1, 2, 3};
        market.optionDay = new int[3];
        market.optionValue = new long[] {30, 25, 40};
        market.optionUnit = new long[] {1, 1, 1};
        market.optionLeast = new long[] {3, 1, 1};
        Draft plan = new Draft(market);
        plan.put(0, 0, 8);
        plan.put(1, 1, 4);
        plan.put(2, 2, 2);
        plan.settle(0);
        plan.settle(1);

        new Amounts(market, plan, Halt.never()).improve();

        assertThat(plan.heads).containsExactly(3, 9, 7);
        assertThat(plan.worth).isEqualTo(3 * 30 + 9 * 25 + 7 * 40 - 15);
    }

    private static long worthWithinLimits(Problem market, Draft plan) {
        long worth = 0;
        long[] sold = new long[market.lots];
        for (int i = 0; i < market.sinks; i++) {
            long gets = 0;
            for (int a = market.sinkArcs[i]; a < market.sinkArcs[i + 1]; a++) {
                long heads = plan.heads[a];
                if (heads > 0) {
                    int option = plan.option[a];
                    assertThat(heads).isGreaterThanOrEqualTo(market.optionLeast[option]);
                    gets += heads * market.optionUnit[option];
                    sold[market.arcLot[a]] += heads;
                    worth += heads * market.optionValue[option] - market.arcTrip[a];
                }
            }
            assertThat(gets).isLessThanOrEqualTo(market.demand[i]);
            assertThat(gets == 0 || gets >= market.minimum[i]).isTrue();
        }
        for (int l = 0; l < market.lots; l++) {
            assertThat(sold[l]).isLessThanOrEqualTo(market.stock[l]);
            assertThat(plan.left[l]).isEqualTo(market.stock[l] - sold[l]);
        }
        return worth;
    }
}
