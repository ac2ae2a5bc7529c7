package org.duijie.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.api.audit.RecordWorld;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.MovableClock;
import org.duijie.api.json.Body;
import org.duijie.api.serve.App;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A large market file holds up nobody else who writes. */
class ImportWaitTest {
    private static final int EACH = 1_500;
    /** A file imported in one piece would let in one writer before it and one after it. */
    private static final int AT_ITS_ENDS = 2;

    private static final String DAYS_AND_PLACE = "'from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}";

    @TempDir
    private Path folder;

    private Database database;
    private App app;
    private Principal liaison;

    @BeforeEach
    void found() {
        database = Fresh.open(folder.resolve("duijie.db"));
        app = new App(database, new MovableClock(RecordWorld.MORNING));
        liaison = app.tokens()
                .principal(app.bureaus().found("灵宝市市场监管局", "李联络").token())
                .orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_file_of_three_thousand_rows_keeps_no_other_writer_waiting(TestReporter reporter) {
        byte[] file = file();
        CompletableFuture<Imports.Imported> imported =
                CompletableFuture.supplyAsync(() -> app.imports().market(liaison, file, false));

        long longest = 0;
        int served = 0;
        for (; !imported.isDone(); served++) {
            long start = System.nanoTime();
            app.parties().create(liaison, RecordWorld.bytes("{'kind':'cooperative','name':'另一合作社" + served + "'}"));
            longest = Math.max(longest, System.nanoTime() - start);
        }

        reporter.publishEntry("longest wait in ms", Long.toString(longest / 1_000_000));
        assertThat(Body.tree(imported.join().text()).get("listings")).hasSize(EACH);
        assertThat(Body.tree(imported.join().text()).get("intents")).hasSize(EACH);
        assertThat(app.audit().verify(liaison.bureau().text()).isWhole()).isTrue();
        assertThat(served).as("served while it was imported").isGreaterThan(AT_ITS_ENDS);
    }

    private static byte[] file() {
        return ("{'asOf':'2026-12-19','listings':[" + list(ImportWaitTest::listing) + "],'intents':["
                        + list(ImportWaitTest::intent) + "]}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String list(IntFunction<String> each) {
        return IntStream.range(0, EACH).mapToObj(each).collect(Collectors.joining(","));
    }

    private static String listing(int number) {
        return "{'id':'l" + number + "','cooperative':'合作社" + number + "','product':'poultry/broiler','stock':'"
                + (100 + number) + " head','unitWeight':{'min':'6 jin','max':'7 jin'},'ask':'5.10 CNY/jin',"
                + DAYS_AND_PLACE + "}";
    }

    private static String intent(int number) {
        return "{'id':'i" + number + "','buyer':'超市" + number
                + "','kind':'supermarket','products':['poultry','egg'],'demand':'" + (100 + number)
                + " head','bid':'5.60 CNY/jin','maxDistance':'60 km'," + DAYS_AND_PLACE + "}";
    }
}
