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
 * Limits the memory of the bodies that are still arriving and of the answers that are still being sent. None of these
 * transfers occupies a thread. Together they may use one eighth of the memory. If they use more, the client whose
 * transfer has taken longest is disconnected or, if no transfer has taken a second yet, the client with the largest
 * transfer.
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
        /** Returns its start, by {@link System#nanoTime}. */
        long began();

        boolean isTooSlow(long nanos);

        void cutOff();

        /** Called when there is no memory left for this transfer. */
        void crowdOut();
    }

    /**
     * Starts the timer.
     *
     * @param also other work to do at each check for slow transfers
     */
    Traffic(Runnable also) {
        this.most = Runtime.getRuntime().maxMemory() / SHARE;
        this.sweeps =
                clock.scheduleWithFixedDelay(() -> sweep(also), SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    void begin(Transfer transfer) {
        all.put(transfer, 0L);
    }

    /** Starts to count the memory of {@code transfer}. */
    void hold(Transfer transfer, long bytes) {
        boolean isUnderWay = all.computeIfPresent(transfer, (each, before) -> before + bytes) != null;
        if (isUnderWay && held.addAndGet(bytes) > most) {
            oldest().or(this::largest).orElse(transfer).crowdOut();
        }
    }

    /** Stops counting the memory of {@code transfer}. */
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

    /** Catches exceptions, because an exception would end the timer. The next check may succeed. */
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
