package org.duijie.core.match.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartPricesTest {
    @ParameterizedTest
    @EnumSource(SampleClass.class)
    void prices_are_within_their_range_and_prove_more_than_no_prices_do(SampleClass kind) {
        Problem problem = Compile.of(SampleMarkets.generate(SampleSize.COUNTY, kind, 1));

        long[] price = StartPrices.of(problem, () -> false);

        assertThat(IntStream.range(0, problem.lots))
                .allMatch(l -> price[l] >= 0 && price[l] <= problem.highestPrice[l]);
        assertThat(new Prices(problem).boundAt(price)).isLessThan(new Prices(problem).boundAt(new long[problem.lots]));
    }

    @ParameterizedTest
    @EnumSource(
            value = SampleSize.class,
            names = {"TINY", "COUNTY"})
    void of_a_flow_they_are_its_own(SampleSize size) {
        Problem problem = Compile.of(SampleMarkets.generate(size, SampleClass.FLOW, 2));
        PureFlow flow = PureFlow.of(problem);
        assertThat(flow).isNotNull();
        flow.solve(() -> false);

        assertThat(StartPrices.of(problem, () -> false)).containsExactly(flow.prices());
    }
}
