package org.duijie.api.server;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bodies that are still coming in and the answers that are still going out. None of them has a thread; each has its
 * bytes in memory, and all of them together no more than an eighth of it: past that the one that has taken longest is
 * cut off, or, where none has taken a second yet, the largest.
 */
final class Traffic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final int SHARE = 8;
    private static final long SWEEP_MILLIS = 250;
    private static final long YOUNG_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Transfer, Long> all = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();
    private final long most;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "traffic");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> sweeps;

    /** A body or an answer under way. */
    interface Transfer {
        /** When it began, by {@link System#nanoTime}. */
        long began();

        boolean isTooSlow(long nanos);

        void cutOff();

        /** There is no memory left for it. */
        void crowdOut();
    }

    /** @param also what else is done whenever it looks for what is too slow */
    Traffic(Runnable also) {
        this.most = Runtime.getRuntime().maxMemory() / SHARE;
        this.sweeps =
                clock.scheduleWithFixedDelay(() -> sweep(also), SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    void begin(Transfer transfer) {
        all.put(transfer, 0L);
    }

    /** Counts what {@code transfer} has in memory. */
    void hold(Transfer transfer, long bytes) {
        boolean isUnderWay = all.computeIfPresent(transfer, (each, before) -> before + bytes) != null;
        if (isUnderWay && held.addAndGet(bytes) > most) {
            oldest().or(this::largest).orElse(transfer).crowdOut();
        }
    }

    /** Forgets {@code transfer} and what it had in memory. */
    void end(Transfer transfer) {
        Long bytes = all.remove(transfer);
        if (bytes != null) {
            held.addAndGet(-bytes);
        }
    }

    @Override
    public void close() {
        sweeps.cancel(false);
        clock.shutdownNow();
    }

    private Optional<Transfer> oldest() {
        long now = System.nanoTime();
        return all.keySet().stream()
                .filter(each -> now - each.began() > YOUNG_NANOS)
                .max(Comparator.comparingLong(each -> now - each.began()));
    }

    private Optional<Transfer> largest() {
        return all.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** An exception would end the timer: the next time may go better. */
    private void sweep(Runnable also) {
        try {
            long now = System.nanoTime();
            all.keySet().stream()
                    .filter(each -> each.isTooSlow(now - each.began()))
                    .forEach(Transfer::cutOff);
            also.run();
        } catch (RuntimeException e) {
            LOG.warn("a sweep failed: {}", e.toString());
        }
    }
}
