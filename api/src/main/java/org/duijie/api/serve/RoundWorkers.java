package org.duijie.api.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duijie.api.round.RoundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The background threads that work on match rounds, and those that renew leases and notice cancellations. */
final class RoundWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoundWorkers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final RoundWork work;
    private final ScheduledExecutorService threads;
    private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

    /**
     * Starts the threads.
     *
     * @param rounds the maximum number of rounds that run at once; 0 for none
     */
    RoundWorkers(RoundWork work, int rounds) {
        this.work = work;
        this.threads = Executors.newScheduledThreadPool(rounds + 2, task -> {
            Thread thread = new Thread(task, "rounds");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < rounds; i++) {
            tasks.add(repeated(this::doAll, PAUSE));
        }
        tasks.add(repeated(work::renew, PAUSE));
        tasks.add(repeated(work::look, LOOK));
    }

    /** Releases the rounds under way, so that other servers can take them. */
    @Override
    public void close() {
        work.letGo();
        tasks.forEach(each -> each.cancel(false));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("a round did not end in time; what it finds will count for nothing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void doAll() {
        boolean isOneDone;
        do {
            isOneDone = work.doNext();
        } while (isOneDone);
    }

    private ScheduledFuture<?> repeated(Runnable task, Duration pause) {
        return threads.scheduleWithFixedDelay(() -> attempt(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Runs {@code task} and catches everything, even a lack of memory, because an exception would end the repetition.
     * The next run may succeed.
     */
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("rounds have to wait: {}", e.toString());
        }
    }
}
