package org.duijie.api.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duijie.api.quote.Quotes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The background thread that keeps the markets for quotes up to date, so that quotes need not wait for this. */
final class QuoteWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuoteWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final Quotes quotes;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> task;

    /** Starts the thread. */
    QuoteWorker(Quotes quotes) {
        this.quotes = quotes;
        this.thread = Executors.newSingleThreadScheduledExecutor(each -> {
            Thread made = new Thread(each, "quotes");
            made.setDaemon(true);
            return made;
        });
        this.task =
                thread.scheduleWithFixedDelay(this::follow, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        task.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("a market for quotes did not become ready in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Catches everything, because an exception would end the repetition. The next run may succeed. */
    private void follow() {
        try {
            quotes.follow();
        } catch (RuntimeException | Error e) {
            LOG.warn("the markets for quotes are not up to date: {}", e.toString());
        }
    }
}
