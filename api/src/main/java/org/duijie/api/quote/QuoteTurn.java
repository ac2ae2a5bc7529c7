package org.duijie.api.quote;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;

/**
 * Lets one thread at a time do something, in order. A thread that waits too long is refused, so that none is held up.
 */
final class QuoteTurn {
    /** How long a quote may wait for its turn. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;

    QuoteTurn() {
        this(PATIENCE);
    }

    QuoteTurn(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns what {@code work} returns.
     *
     * @throws Refused {@code BUSY} when the turn does not come in time, or the thread is to stop
     */
    <T> T take(Supplier<T> work) {
        if (!isMine()) {
            throw Refused.because(RefusalCode.BUSY);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean isMine() {
        try {
            return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
