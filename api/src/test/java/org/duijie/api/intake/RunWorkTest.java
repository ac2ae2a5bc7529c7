package org.duijie.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.api.audit.RecordWorld;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.db.Page;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.MovableClock;
import org.duijie.api.intake.Sheets.Request;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.serve.App;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.sheet.SheetKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Two servers over one database: a run is entered once, whichever dies, and keeps no other writer waiting. */
class RunWorkTest {
    private static final Instant MORNING = Instant.parse("2026-12-19T01:00:00Z");
    private static final Request LISTINGS = new Request(SheetKind.LISTINGS, Optional.empty(), false);
    /** The sheet that `.ci/run` sends has 50,000 rows; this is enough to see that rows are not entered twice. */
    private static final int ROWS = Integer.getInteger("duijie.sheet.rows", 1_000);

    /** People enter one thing after another, not as fast as they can. */
    private static final long PAUSE_MS = 20;
    /** A sheet entered in one piece would let in one writer before it and one after it. */
    private static final int AT_ITS_ENDS = 2;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(MORNING);
    private Database database;
    private App one;
    private App two;
    private Principal liaison;

    @BeforeEach
    void open() {
        database = Fresh.open(folder.resolve("duijie.db"));
        one = new App(database, clock);
        two = new App(database, clock);
        liaison = one.tokens()
                .principal(one.bureaus().found("灵宝市市场监管局", "李联络").token())
                .orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void another_server_continues_after_the_last_chunk_and_the_one_taken_for_dead_enters_nothing_more() {
        String id = start(ROWS);
        RunWork slow = stoppingAfterItsFirstChunk(() -> {
            assertThat(counts(id, "added")).isPositive().isLessThan(ROWS);
            assertThat(two.sheetWork().doNext()).isFalse();
            clock.moveTo(MORNING.plus(RunWork.LEASE).plusSeconds(1));
            assertThat(two.sheetWork().doNext()).isTrue();
        });

        slow.run(slow.take().orElseThrow());

        assertThat(json(id).get("status").textValue()).isEqualTo("done");
        assertThat(counts(id, "added")).isEqualTo(ROWS);
        assertThat(counts(id, "rows")).isEqualTo(ROWS);
        assertThat(listings()).isEqualTo(ROWS);
        assertThat(one.audit().verify(liaison.bureau().text()).isWhole()).isTrue();
    }

    @Test
    void a_run_that_is_cancelled_while_it_runs_stops_after_its_chunk() {
        String id = start(ROWS);
        RunWork work = one.sheets().work();
        RunRow run = work.take().orElseThrow();
        two.sheets().cancel(liaison, id, 1, Locale.ENGLISH);

        work.run(run);

        assertThat(json(id).get("status").textValue()).isEqualTo("cancelled");
        assertThat(listings()).isZero();
    }

    @Test
    void a_server_that_stops_releases_its_run_and_another_continues_at_once() {
        String id = start(ROWS);
        RunWork work = one.sheets().work();
        RunRow run = work.take().orElseThrow();
        work.letGo();
        work.run(run);
        assertThat(json(id).get("status").textValue()).isEqualTo("queued");

        assertThat(two.sheetWork().doNext()).isTrue();

        assertThat(counts(id, "added")).isEqualTo(ROWS);
        assertThat(listings()).isEqualTo(ROWS);
    }

    @Test
    void a_server_that_stops_while_it_looks_through_a_sheet_does_not_read_it_to_its_end() {
        String id = start(ROWS);
        AppContext context = new AppContext(database, clock);
        Judges judges = new Judges(context, one.parties(), one.listings(), one.intents());
        AtomicInteger rows = new AtomicInteger();
        RunWork[] work = new RunWork[1];
        work[0] = new RunWork(
                context,
                (kind, principal) -> new Judge() {
                    @Override
                    public void lookThrough(ReadSheet table) {
                        work[0].letGo();
                        table.each(row -> rows.incrementAndGet() > 0);
                    }

                    @Override
                    public Decision next(List<SheetEntry> chunk) {
                        return judges.of(kind, principal).next(chunk);
                    }
                },
                judges::names);

        work[0].run(work[0].take().orElseThrow());

        assertThat(rows.get()).isZero();
        assertThat(json(id).get("status").textValue()).isEqualTo("queued");
        assertThat(two.sheetWork().doNext()).isTrue();
        assertThat(counts(id, "added")).isEqualTo(ROWS);
    }

    @Test
    void a_large_sheet_keeps_no_other_writer_waiting(TestReporter reporter) throws InterruptedException {
        String id = start(ROWS);
        long began = System.nanoTime();
        CompletableFuture<Boolean> done = CompletableFuture.supplyAsync(one.sheetWork()::doNext);
        long longest = 0;
        int served = 0;
        for (; !done.isDone(); served++) {
            long start = System.nanoTime();
            one.parties().create(liaison, RecordWorld.bytes("{'kind':'cooperative','name':'另一合作社" + served + "'}"));
            longest = Math.max(longest, System.nanoTime() - start);
            Thread.sleep(PAUSE_MS);
        }
        reporter.publishEntry("rows", Integer.toString(ROWS));
        reporter.publishEntry("whole run in ms", Long.toString((System.nanoTime() - began) / 1_000_000));
        reporter.publishEntry("longest wait in ms", Long.toString(longest / 1_000_000));

        assertThat(done.join()).isTrue();
        assertThat(counts(id, "added")).isEqualTo(ROWS);
        assertThat(served).as("served while it was entered").isGreaterThan(AT_ITS_ENDS);
    }

    /** A server that pauses between its first two chunks, while {@code meanwhile} happens. */
    private RunWork stoppingAfterItsFirstChunk(Runnable meanwhile) {
        AppContext context = new AppContext(database, clock);
        Judges judges = new Judges(context, one.parties(), one.listings(), one.intents());
        AtomicInteger chunks = new AtomicInteger();
        return new RunWork(
                context,
                (kind, principal) -> {
                    Judge judge = judges.of(kind, principal);
                    return rows -> {
                        if (chunks.incrementAndGet() == 2) {
                            meanwhile.run();
                        }
                        return judge.next(rows);
                    };
                },
                judges::names);
    }

    private String start(int rows) {
        byte[] file = ("合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,纬度,经度\n"
                        + IntStream.range(0, rows)
                                .mapToObj(i -> "合作社" + i % 2_500 + ",苹果," + (1000 + i) + ",2.6,2026-12-19,2026-12-"
                                        + (20 + i % 10) + ",34.5" + i % 97 + ",110.9" + i % 89)
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
        return one.sheets()
                .prepared(liaison, file, LISTINGS, Locale.ENGLISH)
                .get()
                .run()
                .id();
    }

    private ObjectNode json(String id) {
        return one.sheets().get(liaison, id, Locale.ENGLISH).json();
    }

    private long counts(String id, String outcome) {
        return json(id).at("/counts/" + outcome).longValue();
    }

    /** Counts the listings on all pages. A page has a maximum size in bytes, so there are several. */
    private int listings() {
        int count = 0;
        List<ListingRow> page = listingsAfter("");
        while (!page.isEmpty()) {
            count += page.size();
            page = listingsAfter(page.get(page.size() - 1).id());
        }
        return count;
    }

    private List<ListingRow> listingsAfter(String id) {
        return database.read(
                view -> new ListingTable(view).list(liaison.bureau(), OfferingSearch.OPEN, new Page(id, 10_000)));
    }
}
