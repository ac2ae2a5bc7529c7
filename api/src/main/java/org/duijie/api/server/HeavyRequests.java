package org.duijie.api.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.ProblemException;

/**
 * Schedules the requests of a route where a short request can cause a long computation, such as reading a sheet. One
 * request of a bureau runs at a time, and of all bureaus together one for each processor. The other requests wait in
 * order, without a thread, so that requests of other routes always find one. The number of waiting requests, their
 * waiting time and the memory of their bodies are limited.
 */
final class HeavyRequests {
    /** The maximum number of waiting requests of one bureau. */
    static final int MOST_WAITING = 20;
    /** The maximum number of waiting requests of one user, so that other users of the bureau find room in the queue. */
    static final int MOST_OF_A_USER = 5;
    /** The maximum time for which a request waits. Clients usually give up after a minute. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The divisor of the memory that gives the part for waiting bodies: one sixteenth of the memory. */
    private static final int SHARE = 16;

    private final int atOnce;
    private final long mostBytes;
    private final LongSupplier clock;
    private final Executor executor;
    private final Set<Object> running = new HashSet<>();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long bytes;

    /**
     * A request.
     *
     * @param sender the sender of the request
     * @param bytes the size of the body in bytes
     * @param run does the work and answers
     * @param refuse answers without doing the work
     */
    record Work(Principal sender, int bytes, Runnable run, Consumer<ProblemException> refuse) {}

    private record Waiting(Work work, long since) {}

    /** Makes a queue for the processors and the memory of this machine. */
    HeavyRequests(Executor executor) {
        this(
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / SHARE,
                System::nanoTime,
                executor);
    }

    /**
     * Makes a queue.
     *
     * @param atOnce the maximum number of requests that run at once
     * @param mostBytes the maximum total size of waiting bodies in bytes; a single body may exceed it
     * @param clock the time in nanoseconds
     * @param executor runs the requests that have waited
     */
    HeavyRequests(int atOnce, long mostBytes, LongSupplier clock, Executor executor) {
        this.atOnce = atOnce;
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.executor = executor;
    }

    /** Returns why a request of {@code length} bytes would be refused now; empty when it would not be refused. */
    synchronized Optional<ProblemException> refusal(Principal sender, long length) {
        if (mayRun(sender)) {
            return Optional.empty();
        }
        List<Principal> ofBureau = waiting.stream()
                .map(each -> each.work().sender())
                .filter(each -> Objects.equals(each.bureau(), sender.bureau()))
                .toList();
        long ofUser = ofBureau.stream()
                .filter(each -> each.user().equals(sender.user()))
                .count();
        if (ofBureau.size() >= MOST_WAITING || ofUser >= MOST_OF_A_USER) {
            return Optional.of(ProblemException.busy());
        }
        return bytes > 0 && bytes + length > mostBytes ? Optional.of(ProblemException.crowded()) : Optional.empty();
    }

    /** Runs a request now or when its turn comes, or refuses it. */
    void run(Work work) {
        Optional<ProblemException> refusal;
        synchronized (this) {
            refusal = refusal(work.sender(), work.bytes());
            if (refusal.isEmpty() && !mayRun(work.sender())) {
                bytes += work.bytes();
                waiting.add(new Waiting(work, clock.getAsLong()));
                return;
            }
            if (refusal.isEmpty()) {
                running.add(work.sender().bureau());
            }
        }
        refusal.ifPresentOrElse(work.refuse(), () -> work(work, work.run()));
    }

    private boolean mayRun(Principal sender) {
        return running.size() < atOnce && !running.contains(sender.bureau());
    }

    private void work(Work work, Runnable todo) {
        try {
            todo.run();
        } finally {
            next(work.sender());
        }
    }

    private synchronized void next(Principal ended) {
        running.remove(ended.bureau());
        Iterator<Waiting> all = waiting.iterator();
        while (all.hasNext()) {
            Waiting next = all.next();
            Work work = next.work();
            if (mayRun(work.sender())) {
                all.remove();
                bytes -= work.bytes();
                running.add(work.sender().bureau());
                boolean isLate = clock.getAsLong() - next.since() > PATIENCE.toNanos();
                Runnable todo = isLate ? () -> work.refuse().accept(ProblemException.busy()) : work.run();
                executor.execute(() -> work(work, todo));
            }
        }
    }
}
