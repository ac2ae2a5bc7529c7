package org.duijie.api.db;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Checks whether the database can be written to and is still the one that was opened. The number of requests that ask
 * for this is not limited, so only one check runs at a time, and its result is reused for a second. While a check runs,
 * other callers get the last result if it is at most ten seconds old.
 */
final class Readiness {
    private static final long HOLDS = Duration.ofSeconds(1).toNanos();
    private static final long LASTS = Duration.ofSeconds(10).toNanos();
    private static final String TOUCH =
            "UPDATE bureaus SET name = name WHERE bureau_id = (SELECT MIN(bureau_id) FROM bureaus)";

    private final Database database;
    private final DatabaseAddress address;
    private final Optional<Object> opened;
    private final ReentrantLock one = new ReentrantLock();
    private volatile Found last = new Found(false, System.nanoTime() - LASTS);

    private record Found(boolean isReady, long at) {
        boolean isYoungerThan(long nanos) {
            return System.nanoTime() - at < nanos;
        }
    }

    Readiness(Database database, DatabaseAddress address) {
        this.database = database;
        this.address = address;
        this.opened = address.identity();
    }

    boolean isReady() {
        if (!last.isYoungerThan(HOLDS) && one.tryLock()) {
            try {
                last = new Found(look(), System.nanoTime());
            } finally {
                one.unlock();
            }
        }
        return last.isReady() && last.isYoungerThan(LASTS);
    }

    private boolean look() {
        if (opened.isEmpty() || !opened.equals(address.identity())) {
            return false;
        }
        try {
            database.write(transaction -> transaction.handle().execute(TOUCH));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
