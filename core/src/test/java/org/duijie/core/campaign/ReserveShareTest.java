package org.duijie.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReserveShareTest {
    @ParameterizedTest
    @CsvSource({
        "120000 CNY, 9000 CNY, 100, 75, 12000 CNY, 3000 CNY",
        "120000 CNY, 12000 CNY, 100, 100, 12000 CNY, 0 CNY",
        "0.01 CNY, 0 CNY, 100, 0, 0.01 CNY, 0.01 CNY",
        "100.05 CNY, 10 CNY, 100, 99, 10.01 CNY, 0.01 CNY",
        "10 CNY, 20 CNY, 100, 2000, 1 CNY, 0 CNY",
        "10 CNY, 0 CNY, 0, 0, 0 CNY, 0 CNY",
        "1000000000 CNY, 999999999.99 CNY, 1000, 999, 1000000000 CNY, 0.01 CNY"
    })
    void shares_are_rounded_down_and_what_is_missing_up(
            String total, String supported, int reserve, int perMille, String reserved, String missing) {
        ReserveShare share = new ReserveShare(Money.parse(total), Money.parse(supported), reserve);

        assertThat(share.perMille()).isEqualTo(perMille);
        assertThat(share.reserved()).isEqualTo(Money.parse(reserved));
        assertThat(share.missing()).isEqualTo(Money.parse(missing));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_is_missing_exactly_when_the_share_reaches_the_reserve(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            Money total = fen(random.nextLong(1, 100_000));
            int reserve = random.nextInt(1_001);
            ReserveShare share = new ReserveShare(total, fen(random.nextLong(100_000)), reserve);

            assertThat(share.missing().equals(Money.ZERO)).isEqualTo(share.perMille() >= reserve);
            Money filled = share.supported().plus(share.missing());
            assertThat(new ReserveShare(total, filled, reserve).missing()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertThatThrownBy(() -> new ReserveShare(Money.ZERO, Money.ZERO, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Money fen(long fen) {
        return Money.ofMicros(fen * 10_000);
    }
}
