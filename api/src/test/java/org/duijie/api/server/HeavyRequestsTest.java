package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Role;
import org.duijie.api.server.HeavyRequests.Work;
import org.junit.jupiter.api.Test;

/** Requests that compute long wait in a queue in which no bureau is before its turn. */
class HeavyRequestsTest {
    private static final BureauId A = new BureauId("bur_a");
    private static final BureauId B = new BureauId("bur_b");
    private static final BureauId C = new BureauId("bur_c");
    private static final int SIZE = 1_000;

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final HeavyRequests requests = new HeavyRequests(2, 100 * SIZE, now::get, later::add);

    @Test
    void a_bureau_has_one_at_a_time_and_another_bureau_need_not_wait_for_it() {
        send(A, "a1", () -> {
            send(A, "a2");
            send(A, "a3");
            send(B, "b1");
            assertThat(done).containsExactly("b1");
        });
        runAll();

        assertThat(done).containsExactly("b1", "a1", "a2", "a3");
    }

    @Test
    void all_bureaus_together_have_as_many_at_once_as_there_are_processors() {
        send(
                A,
                "a1",
                () -> send(B, "b1", () -> {
                    send(C, "c1");
                    send(A, "a2");
                    assertThat(done).isEmpty();
                }));
        runAll();

        assertThat(done).containsExactly("b1", "a1", "c1", "a2");
    }

    @Test
    void one_more_than_may_wait_is_refused_and_another_bureau_is_not() {
        send(A, "a", () -> {
            for (int i = 0; i < HeavyRequests.MOST_WAITING; i++) {
                assertThat(requests.refusal(by(A, "w" + i), SIZE)).isEmpty();
                send(A, "w" + i);
            }
            assertThat(requests.refusal(by(A, "w"), SIZE)).isPresent();
            assertThat(requests.refusal(by(B, "w"), SIZE)).isEmpty();
            send(A, "too many");
            assertThat(done).containsExactly("BUSY");
        });
        runAll();

        assertThat(done).hasSize(2 + HeavyRequests.MOST_WAITING).doesNotContain("too many");
    }

    @Test
    void a_user_with_many_requests_leaves_room_for_others_of_the_bureau() {
        send(A, "a", () -> {
            for (int i = 0; i <= HeavyRequests.MOST_OF_A_USER; i++) {
                send(A, "flood", "f", () -> {});
            }
            assertThat(done).containsExactly("BUSY");
            assertThat(requests.refusal(by(A, "flood"), SIZE)).isPresent();
            assertThat(requests.refusal(by(A, "other"), SIZE)).isEmpty();
        });
        runAll();
    }

    @Test
    void past_the_memory_that_may_wait_one_more_is_refused_but_a_large_one_alone_may_wait() {
        send(A, "a", () -> {
            requests.run(new Work(by(A, "u"), 200 * SIZE, () -> done.add("large"), why -> {}));
            send(A, "small");
            assertThat(done).containsExactly("CROWDED");
        });
        runAll();

        assertThat(done).containsExactly("CROWDED", "a", "large");
    }

    @Test
    void one_that_waited_too_long_is_refused_and_one_that_fails_leaves_its_place() {
        try {
            send(A, "a", () -> {
                send(A, "late");
                now.addAndGet(HeavyRequests.PATIENCE.toNanos() + 1);
                send(A, "fresh");
                throw new OutOfMemoryError("a test's own");
            });
        } catch (OutOfMemoryError expected) {
            runAll();
        }

        assertThat(done).containsExactly("BUSY", "fresh");
    }

    private void send(BureauId bureau, String name) {
        send(bureau, name, () -> {});
    }

    private void send(BureauId bureau, String name, Runnable within) {
        send(bureau, name, name, within);
    }

    private void send(BureauId bureau, String user, String name, Runnable within) {
        Runnable work = () -> {
            within.run();
            done.add(name);
        };
        requests.run(new Work(
                by(bureau, user), SIZE, work, why -> done.add(why.type().name())));
    }

    private void runAll() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private static Principal by(BureauId bureau, String user) {
        return new Principal(bureau, "", user, "", Role.LIAISON, Set.of(), Principal.UNREAD);
    }
}
