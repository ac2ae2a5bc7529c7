package org.duijie.api.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.duijie.api.feature.Refused;
import org.junit.jupiter.api.Test;

/** One quote at a time, and none that waits for ever. */
class QuoteTurnTest {
    private final QuoteTurn turn = new QuoteTurn(Duration.ofMillis(1));

    @Test
    void who_waits_too_firstis_refused_and_the_next_one_has_its_turn() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turn.take(() -> {
            begun.countDown();
            return waited(end);
        }));
        waited(begun);

        assertThatThrownBy(() -> turn.take(() -> "second"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("BUSY");

        end.countDown();
        assertThat(first.join()).isEqualTo("done");
        assertThat(turn.take(() -> "third")).isEqualTo("third");
    }

    @Test
    void work_that_fails_leaves_its_turn_and_work_within_work_needs_no_second_one() {
        assertThat(catchThrowable(() -> turn.take(() -> {
                    throw new IllegalStateException("a test's own");
                })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(turn.take(() -> turn.take(() -> "within"))).isEqualTo("within");
    }

    @Test
    void a_thread_that_is_to_stop_does_not_wait() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> turn.take(() -> "never"))).isInstanceOf(Refused.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String waited(CountDownLatch latch) {
        try {
            latch.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
