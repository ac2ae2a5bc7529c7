package org.duijie.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.duijie.api.app.App;
import org.duijie.api.app.Principal;
import org.duijie.api.store.Database;
import org.duijie.api.store.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that runs does what waits, by itself. */
class RoundWorkersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void a_round_is_done_in_the_background(@TempDir Path folder) throws InterruptedException {
        try (Database database =
                Database.open(DatabaseAddress.of(folder.resolve("duijie.db").toString(), 2))) {
            App app = new App(database, Clock.systemUTC());
            Principal liaison = app.tokens()
                    .principal(app.bureaus().found("灵宝市市场监管局", "李联络").token())
                    .orElseThrow();
            String round = app.rounds()
                    .prepared(liaison, "{}".getBytes(StandardCharsets.UTF_8))
                    .get()
                    .id();

            try (RoundWorkers workers = new RoundWorkers(app.roundWork(), 1)) {
                assertThat(workers).isNotNull();
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (!status(app, liaison, round).equals("done") && System.nanoTime() < end) {
                    Thread.sleep(50);
                }
            }

            assertThat(status(app, liaison, round)).isEqualTo("done");
            assertThat(app.roundWork().doNext()).isFalse();
        }
    }

    private static String status(App app, Principal liaison, String round) {
        return app.rounds().get(liaison, round).json().get("status").textValue();
    }
}
