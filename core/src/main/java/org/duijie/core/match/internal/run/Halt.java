package org.duijie.core.match.internal.run;

import java.util.function.BooleanSupplier;

/**
 * Says whether a round has to end at once, because its time is up or it was cancelled. Only the thread that created
 * this object asks the caller; other threads see the last answer. Once true, the answer stays true.
 */
public final class Halt {
    private final BooleanSupplier asked;
    private final Thread caller = Thread.currentThread();
    private volatile boolean called;

    /**
     * Makes a halt that is called when {@code asked} returns true.
     *
     * @param asked whether to end; must take well under a microsecond. Called only by the current thread
     */
    public Halt(BooleanSupplier asked) {
        this.asked = asked;
    }

    /** Returns a halt that is never called. */
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
