package org.duijie.api.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duijie.api.intake.RunWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The background thread that enters sheets, one after the other. */
final class SheetWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SheetWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final RunWork work;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> task;

    /** Starts the thread. */
    SheetWorker(RunWork work) {
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(each -> {
            Thread made = new Thread(each, "sheets");
            made.setDaemon(true);
            return made;
        });
        this.task = thread.scheduleWithFixedDelay(this::doAll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins to stop: no more sheets are taken, and the one under way is released. */
    void letGo() {
        work.letGo();
        task.cancel(false);
    }

    /** Releases the sheet under way after its current chunk, so that another server can continue it. */
    @Override
    public void close() {
        letGo();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("a sheet did not stop in time; it continues when its lease has expired");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Enters the waiting sheets and catches everything, because an exception would end the repetition. The next run may
     * succeed.
     */
    private void doAll() {
        try {
            boolean isOneDone = work.doNext();
            while (isOneDone) {
                isOneDone = work.doNext();
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("sheets have to wait: {}", e.toString());
        }
    }
}
