package org.duijie.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Chunks follow the time that they keep others waiting. */
class ChunkSizeTest {
    private final ChunkSize size = new ChunkSize();

    @Test
    void a_quick_chunk_is_followed_by_one_twice_as_large_up_to_the_most() {
        size.took(ChunkSize.FIRST, Duration.ofMillis(5));
        assertThat(size.rows()).isEqualTo(2 * ChunkSize.FIRST);

        for (int i = 0; i < 10; i++) {
            size.took(size.rows(), Duration.ZERO);
        }
        assertThat(size.rows()).isEqualTo(ChunkSize.MOST);
    }

    @Test
    void a_slow_chunk_is_followed_at_once_by_one_that_fits() {
        size.took(ChunkSize.FIRST, ChunkSize.WANTED.multipliedBy(2));
        assertThat(size.rows()).isEqualTo(ChunkSize.FIRST / 2);

        size.took(size.rows(), Duration.ofMinutes(1));
        assertThat(size.rows()).isEqualTo(ChunkSize.LEAST);
    }
}
