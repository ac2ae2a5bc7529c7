package org.duijie.core.match.internal.run;

import java.util.function.BooleanSupplier;

/**
 * Whether a round has to end at once: its time is up or it was cancelled. Only the thread that made it asks the caller;
 * the others see what that thread was told. Once called, it stays called.
 */
public final class Halt {
    private final BooleanSupplier asked;
    private final Thread caller = Thread.currentThread();
    private volatile boolean called;

    /**
     * Whether {@code asked} says so.
     *
     * @param asked costs well under a microsecond; asked by this thread alone
     */
    public Halt(BooleanSupplier asked) {
        this.asked = asked;
    }

    /** One that is never called. */
    public static Halt never() {
        return new Halt(() -> false);
    }

    /** Whether to end now. */
    public boolean isCalled() {
        if (!called && Thread.currentThread() == caller && asked.getAsBoolean()) {
            called = true;
        }
        return called;
    }

    void call() {
        called = true;
    }
}
