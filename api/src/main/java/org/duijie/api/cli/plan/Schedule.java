package org.duijie.api.cli.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * How a time budget is shared out. It counts from the start of the process to the last byte written, so while plans are
 * sought, time is kept back for what has to come: writing, and explaining the largest leftovers. How much that takes on
 * this machine is judged by what reading the same market took. Times are in nanoseconds since the process started.
 */
public final class Schedule {
    /** Writing and printing, as a share of reading. */
    private static final double WRITE_OF_READ = 0.3;
    /** Making ready to explain, as a share of reading. */
    private static final double READY_OF_READ = 0.3;
    /**
     * What explaining gets at least, of the budget; and at most, as a share of reading: with that most of it is done.
     */
    private static final double EXPLAIN_OF_ALL = 0.08;

    private static final double EXPLAIN_OF_READ = 2;
    /** What is kept back at most, of the time left when reading ends. */
    private static final double MOST_KEPT_BACK = 0.5;
    /** What is kept back for writing at most, of the same. */
    private static final double MOST_FOR_WRITING = 0.25;

    /** What the rest gets at least, however long reading took: of the budget, and beside that. */
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

    /** Returns how much of the round's time is spent, 0 to 1; nothing ever without a budget. */
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

    /** Returns what is left when reading ends: where that took nearly all, enough for some plan. */
    private double left() {
        return Math.max(nanos() - readAt, LEAST_OF_ALL * nanos() + LEAST_NANOS);
    }

    private double nanos() {
        return budget.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }
}
