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
 * Schedules the requests of a route that computes long for few bytes, such as reading a sheet. A bureau has one at a
 * time, and all bureaus together have one for each processor. The others wait in order, without a thread, so that other
 * requests find one. How many wait, how long, and how much memory their bodies use has a limit.
 */
final class HeavyRequests {
    /** How many requests of one bureau may wait. */
    static final int MOST_WAITING = 20;
    /** How many requests of one user may wait: others of the bureau find room. */
    static final int MOST_OF_A_USER = 5;
    /** How long a request may wait. Clients give up after a minute, as a rule. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The share of the memory for waiting bodies: one sixteenth. */
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
     * @param sender who sent it
     * @param bytes the size of its body
     * @param run does the work
     * @param refuse answers without doing it
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
     * @param atOnce how many requests run at once
     * @param mostBytes the maximum total size of waiting bodies in bytes; one may always wait
     * @param clock the time in nanoseconds
     * @param executor runs the requests that have waited
     */
    HeavyRequests(int atOnce, long mostBytes, LongSupplier clock, Executor executor) {
        this.atOnce = atOnce;
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.executor = executor;
    }

    /** Returns why a request of {@code length} bytes would be refused now. */
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

    /** Runs a request now or when it has its turn, or refuses it. */
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
