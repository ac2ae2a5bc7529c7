package org.duijie.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    private final Dice dice = Dice.of(SampleSize.TINY, SampleClass.FLOW, 81);

    @Test
    void both_ends_of_a_range_are_drawn() {
        assertThat(IntStream.range(0, 1_000).map(i -> dice.between(-2, 3))).containsOnly(-2, -1, 0, 1, 2, 3);
    }

    @Test
    void a_skewed_draw_stays_in_its_octaves_and_reaches_each() {
        assertThat(IntStream.range(0, 1_000).map(i -> dice.skewed(5, 3)))
                .allMatch(drawn -> drawn >= 5 && drawn < 40)
                .anyMatch(drawn -> drawn < 10)
                .anyMatch(drawn -> drawn >= 20);
    }

    @Test
    void a_share_of_nothing_is_never_hit() {
        assertThat(IntStream.range(0, 1_000).map(i -> dice.share(3, 0, 1))).containsOnly(0, 2);
    }
}
