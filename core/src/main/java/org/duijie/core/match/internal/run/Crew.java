package org.duijie.core.match.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one round. Work comes in numbered parts that share no data. Which thread does which part does not
 * matter, so a result never depends on the number of threads.
 */
public final class Crew {
    private static final long MILLIS_A_LOOK = 10;

    private final int threads;
    private final Halt halt;
    private final @Nullable ExecutorService others;

    /** Makes a crew that always works to the end. */
    public Crew(int threads) {
        this(threads, Halt.never());
    }

    /**
     * Makes a crew whose work {@code halt} ends.
     *
     * @param halt checked while waiting for other threads
     */
    public Crew(int threads, Halt halt) {
        this.threads = threads;
        this.halt = halt;
        this.others = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, task -> {
                    Thread thread = new Thread(task, "duijie-match");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Runs parts 0 to {@code parts - 1}, and returns when all are done. Rethrows what a part threw. */
    public void run(int parts, IntConsumer work) {
        if (others == null || parts == 1) {
            for (int part = 0; part < parts; part++) {
                work.accept(part);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable helper = () -> {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                work.accept(part);
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int k = 1; k < Math.min(threads, parts); k++) {
            running.add(others.submit(helper));
        }
        boolean failed = true;
        try {
            helper.run();
            failed = false;
        } finally {
            if (failed) {
                next.set(parts);
                halt.call();
            }
        }
        running.forEach(this::await);
    }

    private void await(Future<?> running) {
        boolean interrupted = false;
        while (true) {
            try {
                running.get(MILLIS_A_LOOK, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                halt.isCalled();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the threads. */
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
