package org.duijie.core.match.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlopeTest {
    private final Random random = new Random(7);

    @Test
    void slopes_compare_as_fractions_do() {
        for (int n = 0; n < 10_000; n++) {
            Slope one = slope();
            Slope other = random.nextInt(4) == 0 ? new Slope(one.rise(), one.run()) : slope();

            assertThat(one.compareTo(other))
                    .as("%s, %s", one, other)
                    .isEqualTo(big(one.rise(), other.run()).compareTo(big(other.rise(), one.run())));
        }
    }

    @Test
    void a_part_is_worth_its_share_rounded_up() {
        for (int n = 0; n < 10_000; n++) {
            Slope slope = slope();
            long part = (long) (random.nextDouble() * slope.run());

            BigInteger worth = BigInteger.valueOf(slope.upOver(part));
            BigInteger missing = worth.multiply(BigInteger.valueOf(slope.run())).subtract(big(slope.rise(), part));

            assertThat(missing).isBetween(BigInteger.ZERO, BigInteger.valueOf(slope.run() - 1));
        }
    }

    private Slope slope() {
        return new Slope(
                random.nextLong() >> (1 + random.nextInt(62)), 1 + (random.nextLong() >>> (2 + random.nextInt(61))));
    }

    private static BigInteger big(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
