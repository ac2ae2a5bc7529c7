package org.duijie.api.intake;

import java.time.Duration;

/**
 * How many rows the next chunk has. Large chunks need fewer turns and commits; small ones keep other writers waiting
 * only briefly. So the size follows the time that the last chunk took.
 */
final class ChunkSize {
    static final int FIRST = 100;
    static final int LEAST = 20;
    static final int MOST = 1_000;

    /** How long a chunk should keep others waiting. */
    static final Duration WANTED = Duration.ofMillis(150);

    /** The size at most doubles from chunk to chunk, because the first rows of a run take longer than the others. */
    private static final int GROWTH = 2;

    private int rows = FIRST;

    int rows() {
        return rows;
    }

    /** Notes that a chunk of {@code done} rows kept others waiting for {@code time}. */
    void took(int done, Duration time) {
        long fit = WANTED.toNanos() * done / Math.max(1, time.toNanos());
        rows = (int) Math.max(LEAST, Math.min(MOST, Math.min(fit, (long) rows * GROWTH)));
    }
}
