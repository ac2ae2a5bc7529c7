package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.market.Market;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;

class RoundSizeTest {
    @Test
    void a_county_needs_a_few_megabytes_and_a_prefecture_some_thirty() {
        Market county = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 1);
        Market prefecture = SampleMarkets.generate(SampleSize.PREFECTURE, SampleClass.FULL, 1);

        assertThat(RoundSize.of(county)).isBetween(1_500_000L, 5_000_000L);
        assertThat(RoundSize.of(prefecture)).isBetween(25_000_000L, 40_000_000L);
    }
}
