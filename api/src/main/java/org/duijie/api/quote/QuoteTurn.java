package org.duijie.api.quote;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;

/**
 * Lets one thread at a time do some work, in the order in which threads ask. A thread that has to wait too long is
 * refused.
 */
final class QuoteTurn {
    /** The maximum time for which a quote waits for its turn. */
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
     * Waits for its turn, and returns the result of {@code work}.
     *
     * @throws Refused {@code BUSY} when the turn does not come in time, or when the thread is interrupted
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
