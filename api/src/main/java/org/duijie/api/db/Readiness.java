package org.duijie.api.db;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Checks whether the database can be written to and is still the one that was opened. The number of requests that ask
 * for this is not limited, so only one check runs at a time, and its result is reused for a second. While a check runs,
 * other callers get the last result if it is at most ten seconds old.
 *
 * <p>The check changes a row that is there, for which a full disk can still have room. So the last write of a request
 * counts too: if it failed, the database is not ready until one succeeds, or for ten seconds. After that requests may
 * try again, because without requests nothing would tell that there is room.
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
    private volatile Found written = new Found(true, System.nanoTime());

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
        boolean hasFailed = !written.isReady() && written.isYoungerThan(LASTS);
        return last.isReady() && last.isYoungerThan(LASTS) && !hasFailed;
    }

    /** Notes that a request has written. */
    void wrote() {
        if (!written.isReady()) {
            written = new Found(true, System.nanoTime());
        }
    }

    /** Notes that the database did not take what a request wrote. */
    void couldNotWrite() {
        written = new Found(false, System.nanoTime());
    }

    private boolean look() {
        if (opened.isEmpty() || !opened.equals(address.identity())) {
            return false;
        }
        try {
            database.touch(TOUCH);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
