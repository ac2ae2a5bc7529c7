package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YieldTest {
    private static final Yield BROILER = new Yield(Dressing.EVISCERATED, 700, 740, 770);

    @Test
    void two_hundred_kilos_dressed_need_270_271_grams_live() {
        Weight live = BROILER.liveFor(Weight.parse("200 kg"));

        assertThat(live).isEqualTo(Weight.ofGrams(270_271));
        assertThat(BROILER.dressed(live)).isEqualTo(Weight.parse("200 kg"));
    }

    @Test
    void a_broiler_of_six_and_a_half_jin_dresses_to_2275_to_2502_grams() {
        Weight live = Weight.parse("6.5 jin");

        assertThat(BROILER.leastDressed(live)).isEqualTo(Weight.ofGrams(2_275));
        assertThat(BROILER.dressed(live)).isEqualTo(Weight.ofGrams(2_405));
        assertThat(BROILER.mostDressed(live)).isEqualTo(Weight.ofGrams(2_502));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_live_weight_gives_the_dressed_weight_wanted_exactly_when_it_is_the_one_needed_or_more(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Weight live = Weight.ofGrams(random.nextInt(20_000));
            Weight wanted = Weight.ofGrams(random.nextInt(15_000));

            assertThat(BROILER.dressed(live).compareTo(wanted) >= 0)
                    .as("%s of %s", wanted, live)
                    .isEqualTo(live.compareTo(BROILER.liveFor(wanted)) >= 0);
        }
    }

    @Test
    void nothing_dresses_to_nothing() {
        assertThat(BROILER.dressed(Weight.NONE)).isEqualTo(Weight.NONE);
        assertThat(BROILER.liveFor(Weight.NONE)).isEqualTo(Weight.NONE);
    }

    @Test
    void a_live_weight_beyond_all_bounds_is_refused() {
        assertThatThrownBy(() -> BROILER.liveFor(Weight.ofGrams(Weight.MOST_GRAMS)))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,740,770", "750,740,770", "700,780,770", "700,740,1001"})
    void shares_that_do_not_rise_within_the_whole_are_refused(int least, int typical, int most) {
        assertThatThrownBy(() -> new Yield(Dressing.EVISCERATED, least, typical, most))
                .hasMessageContaining(least + "/" + typical + "/" + most);
    }
}
