package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.api.listing.ListingResourceTest;
import org.junit.jupiter.api.Test;

/** A request that is sent several times at once with one key is done once and answered the same. Each kind of database has a subclass. */
abstract class TwiceAtOnceContract extends ServerTest {
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 10;

    @Test
    void one_key_at_once_has_one_effect_and_one_answer() throws Exception {
        Member cooperative = member("cooperative", "合作社");
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Got> answers = sentAtOnce(threads, cooperative.token(), "k" + round);
                JsonNode first = answers.get(0).json();
                assertThat(answers)
                        .allMatch(got -> got.status() == 201 && got.json().equals(first));
                assertThat(answers.stream()
                                .filter(got ->
                                        got.header("Idempotency-Replayed").isEmpty()))
                        .hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(get("/v1/listings?limit=200", liaison).json().get("items")).hasSize(ROUNDS);
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    private List<Got> sentAtOnce(ExecutorService threads, String token, String key)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<Future<Got>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(threads.submit(() -> {
                start.await();
                return post("/v1/listings", token, ListingResourceTest.BROILERS, "Idempotency-Key", key);
            }));
        }
        List<Got> answers = new ArrayList<>();
        for (Future<Got> each : sent) {
            answers.add(each.get());
        }
        return answers;
    }
}
