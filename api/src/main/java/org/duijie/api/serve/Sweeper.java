package org.duijie.api.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duijie.api.app.App;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away in the background what nobody needs any more: answers kept for repeated requests whose time is over. */
final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sweeper");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> sweeps;

    Sweeper(App app) {
        sweeps = timer.scheduleWithFixedDelay(() -> sweep(app), FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Lets a sweep under way end. */
    @Override
    public void close() {
        sweeps.cancel(false);
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a sweep did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An exception would end the timer: the next time may go better. */
    private static void sweep(App app) {
        try {
            app.once().forgetOld();
        } catch (RuntimeException e) {
            LOG.warn("a sweep failed: {}", e.toString());
        }
    }
}
