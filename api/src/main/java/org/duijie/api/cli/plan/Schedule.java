package org.duijie.api.cli.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * Divides a time budget between stages. It counts from the start of the process to the last byte written. So while
 * plans are searched, time is reserved for writing and for explaining the largest leftovers. The time of reading the
 * same market on this machine is the measure for that. Times are in nanoseconds since the process started.
 */
public final class Schedule {
    /** Writing and printing, as a share of reading. */
    private static final double WRITE_OF_READ = 0.3;
    /** Preparing to explain, as a share of reading. */
    private static final double READY_OF_READ = 0.3;
    /**
     * The least time for explaining, as a share of the budget; and the most, as a share of reading, which is enough for
     * most reasons.
     */
    private static final double EXPLAIN_OF_ALL = 0.08;

    private static final double EXPLAIN_OF_READ = 2;
    /** The most time reserved, as a share of the time left after reading. */
    private static final double MOST_KEPT_BACK = 0.5;
    /** The most time reserved for writing, as a share of the same. */
    private static final double MOST_FOR_WRITING = 0.25;

    /** The least time for the rest, however long reading took: as a share of the budget, and besides the reserve. */
    private static final double LEAST_OF_ALL = 0.05;

    private static final double LEAST_NANOS = 300e6;

    private final Optional<Duration> budget;
    private long readAt;

    public Schedule(Optional<Duration> budget) {
        this.budget = budget;
    }

    /** The market has been read. */
    public void read(long now) {
        readAt = now;
    }

    /** Returns how much of the round's time is spent, 0 to 1; always 0 without a budget. */
    public double roundSpent(long now) {
        if (budget.isEmpty()) {
            return 0;
        }
        double time = roundEnds() - readAt;
        return time <= 0 ? 1 : (now - readAt) / time;
    }

    /** Returns whether explaining has to end. */
    public boolean isExplained(long now) {
        return budget.isPresent() && now >= explainingEnds();
    }

    private double roundEnds() {
        double explain = Math.min(EXPLAIN_OF_ALL * nanos(), EXPLAIN_OF_READ * readAt);
        double kept = (WRITE_OF_READ + READY_OF_READ) * readAt + explain;
        return readAt + left() - Math.min(kept, MOST_KEPT_BACK * left());
    }

    private double explainingEnds() {
        return readAt + left() - Math.min(WRITE_OF_READ * readAt, MOST_FOR_WRITING * left());
    }

    /** Returns the time left after reading; if reading took almost all of it, enough for some plan. */
    private double left() {
        return Math.max(nanos() - readAt, LEAST_OF_ALL * nanos() + LEAST_NANOS);
    }

    private double nanos() {
        return budget.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }
}
