package org.duijie.core.deal.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.junit.jupiter.api.Test;

class CoarsePriceTest {
    @Test
    void all_prices_of_a_step_have_one_middle_at_most_a_thirty_second_away() {
        SplittableRandom random = new SplittableRandom(16);
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(1L << random.nextInt(1, 29));
            long middle = CoarsePrice.middle(UnitPrice.perGram(micros)).micros();
            long lowest = CoarsePrice.lowest(micros);

            assertThat(Math.abs(middle - micros) * 32).isLessThanOrEqualTo(Math.max(32, micros));
            assertThat(CoarsePrice.middle(UnitPrice.perGram(lowest)).micros()).isEqualTo(middle);
            assertThat(CoarsePrice.lowest(middle)).isEqualTo(lowest);
        }
    }

    @Test
    void the_largest_price_and_no_price_are_prices_still() {
        for (Basis basis : Basis.values()) {
            UnitPrice most = new UnitPrice(basis, basis.mostMicros());
            assertThat(CoarsePrice.middle(most).micros()).isLessThanOrEqualTo(basis.mostMicros());
            assertThat(CoarsePrice.middle(new UnitPrice(basis, 0)).micros()).isZero();
        }
    }

    @Test
    void a_price_for_several_is_rounded_as_the_price_for_one() {
        assertThat(CoarsePrice.middle(new UnitPrice(Basis.HEAD, 28_000_000, 30)))
                .isEqualTo(CoarsePrice.middle(UnitPrice.perHead(933_333)));
    }
}
