package org.duijie.api.workbook;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How long a sheet may be read. It is checked while reading, so that every file ends in time. */
public final class ReadingTime {
    private static final Duration MOST = Duration.ofSeconds(20);

    private final LongSupplier clock;
    private final long began;
    private final Duration most;
    private final BooleanSupplier isStopped;

    private ReadingTime(LongSupplier clock, Duration most, BooleanSupplier isStopped) {
        this.isStopped = isStopped;
        this.clock = clock;
        this.began = clock.getAsLong();
        this.most = most;
    }

    /** Returns the usual time, 20 seconds from now. */
    public static ReadingTime usual() {
        return new ReadingTime(System::nanoTime, MOST, () -> false);
    }

    /** Returns time by {@code clock}, in nanoseconds. */
    public static ReadingTime by(LongSupplier clock, Duration most) {
        return new ReadingTime(clock, most, () -> false);
    }

    /** Returns time without an end, for a file that was read within its time before. */
    public static ReadingTime endless() {
        return until(() -> false);
    }

    /** Returns time until {@code isStopped}, for a file that was read within its time before. */
    public static ReadingTime until(BooleanSupplier isStopped) {
        return new ReadingTime(() -> 0, MOST, isStopped);
    }

    /** Returns whether more than {@code time} has passed since the beginning. */
    public boolean isPast(Duration time) {
        return clock.getAsLong() - began > time.toNanos();
    }

    /**
     * Goes on if there is time.
     *
     * @throws SheetException when the time is over
     * @throws StoppedException when the reading is to stop, because the service stops
     */
    public void check() {
        if (isStopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
        if (isPast(most)) {
            throw new SheetException(SheetFault.SHEET_SLOW, "", Long.toString(most.toSeconds()));
        }
    }

    /** Thrown when a sheet is not read to its end, because the service stops. The file may be sent again. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the service stops", null, false, false);
        }
    }
}
