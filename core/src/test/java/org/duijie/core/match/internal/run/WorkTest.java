package org.duijie.core.match.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.core.match.internal.problem.Exact;
import org.junit.jupiter.api.Test;

class WorkTest {
    @Test
    void work_ends_when_its_units_are_used_up_and_goes_on_when_more_are_granted() {
        Work work = new Work(Halt.never(), 10);

        assertThat(work.spend(9)).isTrue();
        assertThat(work.spend(1)).isFalse();
        work.grant(5);
        assertThat(work.spend(4)).isTrue();
        assertThat(work.spend(4)).isFalse();
        assertThat(work.spent()).isEqualTo(18);
    }

    @Test
    void work_that_has_to_end_goes_on_for_what_is_granted_regardless_and_no_more() {
        Work work = new Work(new Halt(() -> true), Long.MAX_VALUE);

        assertThat(work.isHalted()).isTrue();
        assertThat(work.goesOn()).isFalse();
        work.grantRegardless(3);
        assertThat(work.spend(2)).isTrue();
        assertThat(work.spend(2)).isFalse();
    }

    @Test
    void work_asks_every_so_often_and_not_at_every_unit() {
        AtomicInteger asked = new AtomicInteger();
        Work work = new Work(new Halt(() -> asked.incrementAndGet() > 3), Long.MAX_VALUE);
        long units = 0;
        while (work.spend(100)) {
            units += 100;
        }

        assertThat(asked).hasValue(4);
        assertThat(units).isBetween(10_000L, 1_000_000L);
    }

    @Test
    void only_the_thread_that_made_a_halt_asks_and_the_others_are_told() {
        AtomicInteger asked = new AtomicInteger();
        Halt halt = new Halt(() -> asked.incrementAndGet() > 0);

        assertThat(CompletableFuture.supplyAsync(halt::isCalled).join()).isFalse();
        assertThat(asked).hasValue(0);
        assertThat(halt.isCalled()).isTrue();
        assertThat(CompletableFuture.supplyAsync(halt::isCalled).join()).isTrue();
    }

    @Test
    void a_long_product_over_a_number_is_what_big_integers_say() {
        Random random = new Random(7);
        for (int n = 0; n < 100_000; n++) {
            long a = random.nextLong() >> random.nextInt(63);
            long b = random.nextLong() >>> (1 + random.nextInt(62));
            long c = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
            BigInteger[] parts =
                    BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(c));
            BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
            long most = a < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
            long expected = floor.bitLength() < Long.SIZE ? floor.longValue() : most;

            assertThat(Exact.mulDivFloor(a, b, c)).isEqualTo(Math.max(expected, -Long.MAX_VALUE));
        }
    }
}
