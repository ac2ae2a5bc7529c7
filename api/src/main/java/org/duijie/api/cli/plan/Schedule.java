package org.duijie.api.cli.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * Divides a time budget between stages. The budget covers everything from the start of the process to the last byte
 * written. So the search for plans ends early enough to leave time for explaining the largest leftovers and for
 * writing. The time reserved for both is estimated from the time that reading the market took. Times are in nanoseconds
 * since the process started.
 */
final class Schedule {
    /** The estimated time of writing and printing, as a multiple of the time of reading. */
    private static final double WRITE_OF_READ = 0.3;
    /** The estimated time of preparing explanations, as a multiple of the time of reading. */
    private static final double READY_OF_READ = 0.3;
    /** The time reserved for explaining, as a share of the budget. */
    private static final double EXPLAIN_OF_ALL = 0.08;

    private static final double EXPLAIN_OF_READ = 2;
    /** The maximum reserve for writing and explaining, as a share of the time left after reading. */
    private static final double MOST_KEPT_BACK = 0.5;
    /** The maximum reserve for writing alone, as a share of the time left after reading. */
    private static final double MOST_FOR_WRITING = 0.25;

    /** The minimum time left after reading: this share of the budget, plus {@link #LEAST_NANOS}. */
    private static final double LEAST_OF_ALL = 0.05;

    private static final double LEAST_NANOS = 300e6;

    private final Optional<Duration> budget;
    private long readAt;

    public Schedule(Optional<Duration> budget) {
        this.budget = budget;
    }

    /** Notes that the market has been read. */
    public void read(long now) {
        readAt = now;
    }

    /** Returns the share of the round's time that is spent, from 0 to 1; always 0 without a budget. */
    public double roundSpent(long now) {
        if (budget.isEmpty()) {
            return 0;
        }
        double time = roundEnds() - readAt;
        return time <= 0 ? 1 : (now - readAt) / time;
    }

    /** Returns whether the time for explaining is over. */
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

    /** Returns the time left after reading, or a minimum that is enough for a simple plan. */
    private double left() {
        return Math.max(nanos() - readAt, LEAST_OF_ALL * nanos() + LEAST_NANOS);
    }

    private double nanos() {
        return budget.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }
}
