package org.duijie.api.workbook;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A limit on the time for reading a sheet. It is checked again and again during reading, so that reading any file ends
 * in time.
 */
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

    /** Returns the default limit, 20 seconds from now. */
    public static ReadingTime usual() {
        return new ReadingTime(System::nanoTime, MOST, () -> false);
    }

    /**
     * Returns a limit of {@code most} from now.
     *
     * @param clock the time in nanoseconds
     */
    public static ReadingTime by(LongSupplier clock, Duration most) {
        return new ReadingTime(clock, most, () -> false);
    }

    /** Returns no limit. Use it only for a file that was read within the limit before. */
    public static ReadingTime endless() {
        return until(() -> false);
    }

    /**
     * Returns a limit that ends only when {@code isStopped}. Use it only for a file that was read within the limit
     * before.
     */
    public static ReadingTime until(BooleanSupplier isStopped) {
        return new ReadingTime(() -> 0, MOST, isStopped);
    }

    /** Returns whether more than {@code time} has passed since the beginning. */
    public boolean isPast(Duration time) {
        return clock.getAsLong() - began > time.toNanos();
    }

    /**
     * Returns if there is time left.
     *
     * @throws SheetException when the time is over
     * @throws StoppedException when the reading has to stop, because the service stops
     */
    public void check() {
        if (isStopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
        if (isPast(most)) {
            throw new SheetException(SheetFault.SHEET_SLOW, "", Long.toString(most.toSeconds()));
        }
    }

    /** Thrown when the reading of a sheet ends early, because the service stops. The client may send the file again. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the service stops", null, false, false);
        }
    }
}
