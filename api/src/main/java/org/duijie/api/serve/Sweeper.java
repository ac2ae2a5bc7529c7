package org.duijie.api.serve;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes expired data in the background: answers stored for repeated requests, and holds of deals that nobody
 * answered.
 */
final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration HOLDS_EVERY = Duration.ofSeconds(10);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer;
    private final List<ScheduledFuture<?>> sweeps;

    Sweeper(App app) {
        this(app, Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "sweeper");
            thread.setDaemon(true);
            return thread;
        }));
    }

    Sweeper(App app, ScheduledExecutorService timer) {
        this.timer = timer;
        sweeps = List.of(every(EVERY, app.once()::forgetOld), every(HOLDS_EVERY, app.deals()::expire));
    }

    /** Waits for a sweep under way. */
    @Override
    public void close() {
        sweeps.forEach(each -> each.cancel(false));
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a sweep did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ScheduledFuture<?> every(Duration pause, Runnable work) {
        long seconds = pause.toSeconds();
        return timer.scheduleWithFixedDelay(
                () -> sweep(work), Math.min(FIRST.toSeconds(), seconds), seconds, TimeUnit.SECONDS);
    }

    /**
     * Runs {@code work} and catches exceptions, because an exception would end the timer. The next sweep may succeed.
     */
    private static void sweep(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("a sweep failed: {}", e.toString());
        }
    }
}
