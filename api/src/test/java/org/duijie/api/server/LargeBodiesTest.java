package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Large bodies wait for their turn and for memory; small ones never do. */
class LargeBodiesTest {
    private static final int SIZE = 100_000;

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final LargeBodies bodies = new LargeBodies(1, 2 * SIZE, later::add);

    @Test
    void one_is_worked_on_and_the_others_follow_in_their_order() {
        boolean isTaken = bodies.run(SIZE, () -> {
            assertThat(bodies.run(SIZE, () -> done.add("second"))).isTrue();
            assertThat(bodies.run(SIZE, () -> done.add("third"))).isTrue();
            assertThat(bodies.run(100, () -> done.add("small"))).isTrue();
            done.add("first");
        });
        while (!later.isEmpty()) {
            later.remove().run();
        }

        assertThat(isTaken).isTrue();
        assertThat(done).containsExactly("small", "first", "second", "third");
    }

    @Test
    void past_the_memory_that_may_wait_one_more_is_refused_and_a_small_one_is_not() {
        bodies.run(SIZE, () -> {
            bodies.run(SIZE, () -> {});
            bodies.run(SIZE, () -> {});

            assertThat(bodies.refuses(SIZE)).isTrue();
            assertThat(bodies.refuses(100)).isFalse();
            assertThat(bodies.run(SIZE, () -> done.add("too much"))).isFalse();
        });
        while (!later.isEmpty()) {
            later.remove().run();
        }

        assertThat(done).isEmpty();
        assertThat(bodies.refuses(10 * SIZE)).isFalse();
    }

    @Test
    void one_that_fails_leaves_its_place_to_the_next() {
        try {
            bodies.run(SIZE, () -> {
                bodies.run(SIZE, () -> done.add("next"));
                throw new OutOfMemoryError("a test's own");
            });
        } catch (OutOfMemoryError expected) {
            later.remove().run();
        }

        assertThat(done).containsExactly("next");
        assertThat(bodies.run(SIZE, () -> done.add("after"))).isTrue();
        assertThat(done).containsExactly("next", "after");
    }
}
