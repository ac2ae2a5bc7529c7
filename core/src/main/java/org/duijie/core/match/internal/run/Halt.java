package org.duijie.core.match.internal.run;

import java.util.function.BooleanSupplier;

/**
 * Whether a round has to end at once, because its time is up or it was cancelled. Only the thread that made it asks the
 * caller; other threads see the last answer. Once called, it stays called.
 */
public final class Halt {
    private final BooleanSupplier asked;
    private final Thread caller = Thread.currentThread();
    private volatile boolean called;

    /**
     * Makes a halt that {@code asked} calls.
     *
     * @param asked takes well under a microsecond; called by this thread alone
     */
    public Halt(BooleanSupplier asked) {
        this.asked = asked;
    }

    /** Returns one that is never called. */
    public static Halt never() {
        return new Halt(() -> false);
    }

    /** Returns whether to end now. */
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
