package org.duijie.api.server;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Requests whose bodies are large. Reading what stands in one takes a processor for long and many times its bytes, so a
 * few are worked on at once, and the others wait here in their order, without a thread. Their bytes have a share of the
 * memory; past it one more is refused at once. Whatever comes, small requests find a thread and memory.
 */
final class LargeBodies {
    /** Bytes from which a body is large. An entry is far smaller; what is larger is a file. */
    static final int LARGE = 64_000;
    /** The memory that waits is a sixteenth of all. */
    private static final int SHARE = 16;
    /** The memory that one may take while it is worked on, for each of its bytes. */
    private static final int TIMES = 64;

    private final Executor executor;
    private final long mostBytes;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long bytes;
    private int free;

    private record Waiting(int bytes, Runnable work) {}

    /**
     * @param bodyBytes the most bytes of a body
     * @param executor runs what has waited
     */
    LargeBodies(int bodyBytes, Executor executor) {
        this(atOnce(bodyBytes), Math.max(bodyBytes, Runtime.getRuntime().maxMemory() / SHARE), executor);
    }

    /**
     * @param atOnce how many are worked on at once
     * @param mostBytes how many bytes may wait
     */
    LargeBodies(int atOnce, long mostBytes, Executor executor) {
        this.free = atOnce;
        this.mostBytes = mostBytes;
        this.executor = executor;
    }

    /** Returns whether one more of {@code length} bytes would be refused, if it were here. */
    synchronized boolean refuses(long length) {
        return length > LARGE && free == 0 && bytes + length > mostBytes;
    }

    /**
     * Does {@code work} on a body: now, or when it has its turn.
     *
     * @return false when too many wait; it is not done then
     */
    boolean run(int length, Runnable work) {
        if (length <= LARGE) {
            work.run();
            return true;
        }
        synchronized (this) {
            if (refuses(length)) {
                return false;
            }
            if (free == 0) {
                bytes += length;
                waiting.add(new Waiting(length, work));
                return true;
            }
            free--;
        }
        work(work);
        return true;
    }

    private void work(Runnable work) {
        try {
            work.run();
        } finally {
            next();
        }
    }

    private synchronized void next() {
        Waiting next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            bytes -= next.bytes();
            executor.execute(() -> work(next.work()));
        }
    }

    private static int atOnce(int bodyBytes) {
        long fit = Runtime.getRuntime().maxMemory() / ((long) TIMES * bodyBytes);
        return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), fit));
    }
}
