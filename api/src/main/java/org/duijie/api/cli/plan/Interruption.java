package org.duijie.api.cli.plan;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duijie.api.cli.console.Voice;

/**
 * Handles Ctrl-C and SIGTERM while {@code match} runs: the process ends within a second. Asks the running stage to end.
 * If there is time, {@code match} then prints and writes the best plan so far; if not, a message says that nothing was
 * written. Then Java exits with 128 plus the number of the signal.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 850;

    /** The progress of the command. */
    private enum Stand {
        READING,
        ROUND,
        WRITING,
        WRITTEN,
        DONE
    }

    private final Voice voice;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "interruption");
    private Stand stand = Stand.READING;
    private volatile boolean asked;
    private volatile boolean late;
    private String file = "";

    private Interruption(Voice voice) {
        this.voice = voice;
    }

    public static Interruption watch(Voice voice) {
        Interruption interruption = new Interruption(voice);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Returns whether the user has interrupted. */
    public boolean isAsked() {
        return asked;
    }

    /** Notes that the round begins. From now on, an interruption waits until the plan found so far is written. */
    public synchronized void roundBegins() {
        stand = Stand.ROUND;
    }

    /**
     * Notes that writing the plan begins, to a file if {@code toFile}. Returns false when the process is ending
     * already; a message has then been printed.
     */
    public synchronized boolean mayWrite(boolean toFile) {
        stand = late || !toFile ? stand : Stand.WRITING;
        return !late;
    }

    /** Notes that the plan is completely written to {@code path}; only printing is left. */
    public synchronized void written(String path) {
        file = path;
        stand = Stand.WRITTEN;
    }

    @Override
    public void close() {
        synchronized (this) {
            stand = Stand.DONE;
        }
        done.countDown();
        if (!asked) {
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook finds the latch open and ends at once.
        }
    }

    private void askAndWait() {
        asked = true;
        try {
            if (isReading() || !done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                giveUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isReading() {
        return stand == Stand.READING;
    }

    private synchronized void giveUp() {
        late = true;
        if (stand == Stand.READING || stand == Stand.ROUND) {
            voice.remark(voice.words().say("match.interruptedEarly"));
        } else if (stand == Stand.WRITING) {
            voice.remark(voice.words().say("match.interruptedWriting"));
        } else if (stand == Stand.WRITTEN) {
            voice.remark(voice.words().say("match.interruptedWritten", file));
        }
    }
}
