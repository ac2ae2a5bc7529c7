package org.duijie.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duijie.api.db.Database;
import org.duijie.api.db.Database.Pools;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.FailingSource;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.MovableClock;
import org.duijie.api.offering.OfferingBody;
import org.duijie.core.deal.terms.DealState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

/** What the sweeper does when the database fails under it, and when it has to end; the timer is a mock. */
class SweeperTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    private final ScheduledExecutorService timer = mock(ScheduledExecutorService.class);
    private final ScheduledFuture<?> scheduled = mock(ScheduledFuture.class);
    private Pools real;
    private FailingSource failing;
    private Database database;
    private App app;

    @BeforeEach
    void open(@TempDir Path folder) {
        DatabaseAddress address = Fresh.sqlite(folder.resolve("duijie.db"));
        real = address.pools();
        failing = new FailingSource(real.writer());
        HikariDataSource writer = new HikariDataSource();
        writer.setDataSource(failing.source());
        writer.setMaximumPoolSize(1);
        database = new Database(address, new Pools(writer, real.reader(), () -> {}));
        app = new App(database, clock);
        doReturn(scheduled).when(timer).scheduleWithFixedDelay(any(), anyLong(), anyLong(), any());
    }

    @AfterEach
    void close() {
        database.close();
        real.close();
    }

    @Test
    void a_sweep_that_fails_ends_no_timer_and_the_next_one_does_the_work() {
        Principal liaison =
                app.tokens().principal(app.bureaus().found("局", "李").token()).orElseThrow();
        String deal = proposed(liaison);
        List<Runnable> sweeps = sweeps();
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));

        failing.failCommits("08006");
        assertThatCode(() -> sweeps.forEach(Runnable::run)).doesNotThrowAnyException();
        assertThatCode(() -> sweeps.forEach(Runnable::run)).doesNotThrowAnyException();

        assertThat(app.deals().get(liaison, deal).deal().row().state()).isEqualTo(DealState.EXPIRED);
    }

    @Test
    void a_closed_database_is_no_reason_to_stop() {
        List<Runnable> sweeps = sweeps();
        database.close();

        assertThatCode(() -> sweeps.forEach(Runnable::run)).doesNotThrowAnyException();
    }

    @Test
    void closing_cancels_what_is_to_come_and_waits_for_what_is_under_way() throws InterruptedException {
        when(timer.awaitTermination(anyLong(), any())).thenReturn(false);

        new Sweeper(app, timer).close();

        InOrder order = inOrder(scheduled, timer);
        order.verify(scheduled, times(2)).cancel(false);
        order.verify(timer).shutdown();
        order.verify(timer).awaitTermination(5, TimeUnit.SECONDS);
    }

    @Test
    void who_is_interrupted_while_closing_stays_so() throws InterruptedException {
        when(timer.awaitTermination(anyLong(), any())).thenThrow(new InterruptedException());

        new Sweeper(app, timer).close();

        assertThat(Thread.interrupted()).isTrue();
    }

    private List<Runnable> sweeps() {
        new Sweeper(app, timer);
        ArgumentCaptor<Runnable> sweeps = ArgumentCaptor.forClass(Runnable.class);
        verify(timer, times(2)).scheduleWithFixedDelay(sweeps.capture(), anyLong(), anyLong(), any());
        return sweeps.getAllValues();
    }

    private String proposed(Principal liaison) {
        String seller = party(liaison, "'kind':'cooperative','name':'社'");
        String buyer = party(liaison, "'kind':'buyer','buyerKind':'school','name':'校'");
        String listing = app.listings()
                .create(liaison, OfferingBody.listing("100 head").of(seller).bytes())
                .id();
        String intent = app.intents()
                .create(liaison, OfferingBody.intent("100 head").of(buyer).bytes())
                .id();
        return app.deals()
                .create(
                        liaison,
                        bytes("{'listing':'" + listing + "','intent':'" + intent
                                + "','heads':'100 head','price':'5.20 CNY/jin','pickUpOn':'2026-12-21'}"))
                .id();
    }

    private String party(Principal liaison, String fields) {
        return app.parties().create(liaison, bytes("{" + fields + "}")).id();
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
