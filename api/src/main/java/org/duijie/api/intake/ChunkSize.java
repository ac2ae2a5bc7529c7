package org.duijie.api.intake;

import java.time.Duration;

/**
 * Chooses the number of rows of the next chunk. Large chunks need fewer commits; small chunks keep other writers
 * waiting only briefly. So the size follows from the time that the last chunk took.
 */
final class ChunkSize {
    static final int FIRST = 100;
    static final int LEAST = 20;
    static final int MOST = 1_000;

    /** The time for which a chunk should keep other writers waiting. */
    static final Duration WANTED = Duration.ofMillis(150);

    /**
     * The maximum ratio of a chunk's size to that of the previous chunk. The growth is limited because the time of the
     * first rows of a run does not show how long later rows will take.
     */
    private static final int GROWTH = 2;

    private int rows = FIRST;

    int rows() {
        return rows;
    }

    /** Notes that a chunk of {@code done} rows kept other writers waiting for {@code time}. */
    void took(int done, Duration time) {
        long fit = WANTED.toNanos() * done / Math.max(1, time.toNanos());
        rows = (int) Math.max(LEAST, Math.min(MOST, Math.min(fit, (long) rows * GROWTH)));
    }
}
