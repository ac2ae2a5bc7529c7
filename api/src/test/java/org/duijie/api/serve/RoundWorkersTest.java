package org.duijie.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Principal;
import org.duijie.api.file.MarketFile;
import org.duijie.core.market.Market;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that runs does what waits, by itself. */
class RoundWorkersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void a_round_is_done_in_the_background(@TempDir Path folder) throws InterruptedException {
        try (Database database = Fresh.open(folder.resolve("duijie.db"))) {
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

    @Test
    void a_round_that_is_cancelled_frees_its_worker_for_the_next(@TempDir Path folder) throws Exception {
        try (Database database = Fresh.open(folder.resolve("duijie.db"))) {
            App app = new App(database, Clock.systemUTC());
            Principal liaison = app.tokens()
                    .principal(app.bureaus().found("灵宝市市场监管局", "李联络").token())
                    .orElseThrow();
            enter(app, liaison);
            String endless = ask(app, liaison, "{\"seconds\":300,\"steps\":1000000}");
            String next = ask(app, liaison, "{\"steps\":0,\"filter\":{\"product\":\"aquatic\"}}");

            try (RoundWorkers workers = new RoundWorkers(app.roundWork(), 1)) {
                assertThat(workers).isNotNull();
                await(app, liaison, endless, "running");
                Thread.sleep(1_000);
                app.rounds().cancel(liaison, endless, 1);
                await(app, liaison, next, "done");
            }

            assertThat(status(app, liaison, endless)).isEqualTo("cancelled");
        }
    }

    /** A county's market as it would be on this day. */
    private static void enter(App app, Principal liaison) throws IOException {
        Market sample = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarketFile.write(sample, out, false);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        long days = ChronoUnit.DAYS.between(sample.asOf(), today);
        String moved = Pattern.compile("\"([0-9]{4}-[0-9]{2}-[0-9]{2})\"")
                .matcher(out.toString(StandardCharsets.UTF_8))
                .replaceAll(day -> "\"" + LocalDate.parse(day.group(1)).plusDays(days) + "\"");
        app.imports().market(liaison, moved.getBytes(StandardCharsets.UTF_8), false);
    }

    private static String ask(App app, Principal liaison, String body) {
        return app.rounds()
                .prepared(liaison, body.getBytes(StandardCharsets.UTF_8))
                .get()
                .id();
    }

    private static void await(App app, Principal liaison, String round, String status) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!status(app, liaison, round).equals(status) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(status(app, liaison, round)).isEqualTo(status);
    }

    private static String status(App app, Principal liaison, String round) {
        return app.rounds().get(liaison, round).json().get("status").textValue();
    }
}
