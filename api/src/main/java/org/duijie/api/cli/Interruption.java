package org.duijie.api.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a round runs: the round is asked to end, and the process lives on until its best plan is told and written. While it
 * is shutting down nothing else can stop it but a kill, so it waits half a minute at most.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "interruption");
    private volatile boolean asked;

    private Interruption() {}

    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isAsked() {
        return asked;
    }

    @Override
    public void close() {
        done.countDown();
        if (!asked) {
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook finds the latch open and is gone at once.
        }
    }

    private void askAndWait() {
        asked = true;
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
