package org.duijie.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountiesTest {
    @ParameterizedTest
    @CsvSource({"TINY, 1", "COUNTY, 1", "PREFECTURE, 10", "PROVINCE, 100", "NATIONAL, 982"})
    void a_market_spans_as_many_counties_as_its_size_says(SampleSize size, int counties) {
        assertThat(Counties.draw(size, Dice.of(size, SampleClass.FULL, 71)))
                .hasSize(counties)
                .doesNotHaveDuplicates();
    }

    @Test
    void counties_of_the_same_prefecture_come_before_nearer_ones_of_another() {
        for (int seed = 0; seed < 50; seed++) {
            List<County> around =
                    Counties.draw(SampleSize.PREFECTURE, Dice.of(SampleSize.PREFECTURE, SampleClass.FULL, seed));
            String own = around.get(0).code().substring(0, 4);
            long ofOwn =
                    Counties.ALL.stream().filter(c -> c.code().startsWith(own)).count();

            assertThat(around.stream().filter(c -> c.code().startsWith(own)).count())
                    .as("of prefecture %s, seed %d", own, seed)
                    .isEqualTo(Math.min(ofOwn, around.size()));
        }
    }

    @Test
    void lingbao_lies_where_it_lies() {
        assertThat(Counties.ALL)
                .filteredOn(county -> county.code().equals("411282"))
                .singleElement()
                .satisfies(county -> assertThat(county.name()).isEqualTo("灵宝市"))
                .satisfies(county -> assertThat(county.seat().latitude()).isEqualTo(34.52184))
                .satisfies(county -> assertThat(county.seat().longitude()).isEqualTo(110.88508));
    }
}
