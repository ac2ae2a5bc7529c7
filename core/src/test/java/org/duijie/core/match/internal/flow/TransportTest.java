package org.duijie.core.match.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    private static final int FEW = 8;
    private static final int MANY = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void the_plan_is_feasible_and_the_prices_prove_that_none_is_better(long seed) {
        Case drawn = Case.of(seed, MANY);
        Transport solved = drawn.transport();

        assertThat(solved.solve(() -> false)).isTrue();

        assertThat(drawn.isFeasible(solved.flows())).isTrue();
        assertThat(drawn.isDualFeasible(solved)).isTrue();
        assertThat(drawn.worth(solved.flows())).isEqualTo(drawn.dualWorth(solved));
        assertThat(solved.value())
                .isEqualTo(solved.bound())
                .isEqualTo(drawn.worth(solved.flows()).longValueExact());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void what_is_priced_is_used_up_and_what_is_used_pays_its_price(long seed) {
        Case drawn = Case.of(seed, MANY);
        Transport solved = drawn.transport();
        solved.solve(() -> false);
        long[] flow = solved.flows();
        long[] left = drawn.supply.clone();
        long[] lacks = drawn.demand.clone();
        for (int a = 0; a < flow.length; a++) {
            left[drawn.arcLot[a]] -= flow[a];
            lacks[drawn.sinkOf(a)] -= flow[a];
            if (flow[a] > 0) {
                assertThat(solved.lotPrice(drawn.arcLot[a]) + solved.sinkPrice(drawn.sinkOf(a)))
                        .isEqualTo(drawn.profit[a]);
            }
        }

        for (int l = 0; l < left.length; l++) {
            assertThat(left[l] == 0 || solved.lotPrice(l) == 0).isTrue();
        }
        for (int i = 0; i < lacks.length; i++) {
            assertThat(lacks[i] == 0 || solved.sinkPrice(i) == 0).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_twin_that_follows_the_best_paths_finds_no_more(long seed) {
        Case drawn = Case.of(seed, FEW);
        Transport solved = drawn.transport();
        solved.solve(() -> false);

        assertThat(solved.value()).isEqualTo(LongestPaths.best(drawn).longValueExact());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void stopped_at_any_time_the_plan_is_feasible_the_bound_holds_and_it_can_go_on(long seed) {
        Case drawn = Case.of(seed, 3 * MANY);
        Transport whole = drawn.transport();
        whole.solve(() -> false);
        Transport halted = drawn.transport();
        do {
            assertThat(drawn.isFeasible(halted.flows())).isTrue();
            assertThat(drawn.isDualFeasible(halted)).isTrue();
            assertThat(halted.value()).isLessThanOrEqualTo(whole.value());
            assertThat(halted.bound()).isGreaterThanOrEqualTo(whole.value());
        } while (!halted.solve(() -> true));

        assertThat(halted.value()).isEqualTo(whole.value());
    }

    @ParameterizedTest(name = "{0} sinks")
    @ValueSource(ints = {1, 2, 3})
    void rows_that_are_looked_through_in_parts_end_in_a_proof_too(int sinks) {
        Case wide = Case.wide(sinks, 10_000, sinks);
        Transport solved = wide.transport();

        assertThat(solved.solve(() -> false)).isTrue();

        assertThat(wide.isFeasible(solved.flows())).isTrue();
        assertThat(wide.isDualFeasible(solved)).isTrue();
        assertThat(wide.worth(solved.flows())).isEqualTo(wide.dualWorth(solved));
    }

    @Test
    void a_long_search_asks_whether_to_stop() {
        AtomicInteger asked = new AtomicInteger();
        Transport halted = Case.of(4, 1_000).transport();

        assertThat(halted.solve(() -> asked.incrementAndGet() == 3)).isFalse();
        assertThat(asked).hasValue(3);
        assertThat(halted.isOptimal()).isFalse();
    }

    @Test
    void two_arcs_between_the_same_two_are_told_apart() {
        Transport solved =
                Transport.of(new long[] {5}, new long[] {3}, new int[] {0, 2}, new int[2], new long[] {4, 7});
        solved.solve(() -> false);

        assertThat(solved.flows()).containsExactly(0, 3);
        assertThat(solved.value()).isEqualTo(21);
    }

    @Test
    void a_value_past_64_bits_is_refused_and_its_bound_is_the_largest_number() {
        long much = Long.MAX_VALUE;
        Transport solved =
                Transport.of(new long[] {much}, new long[] {much}, new int[] {0, 1}, new int[1], new long[] {1L << 50});
        solved.solve(() -> false);

        assertThat(solved.flows()).containsExactly(much);
        assertThat(solved.bound()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(solved::value).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_below_zero_and_profits_that_do_not_pay_or_do_not_fit_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> one(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> one(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> one(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> one(1, 1, Long.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transport.of(new long[1], new long[2], new int[2], new int[0], new long[0]));
    }

    private static Transport one(long supply, long demand, long profit) {
        return Transport.of(
                new long[] {supply}, new long[] {demand}, new int[] {0, 1}, new int[1], new long[] {profit});
    }
}
