package org.duijie.api.server;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Schedules requests with large bodies. Parsing one takes long, and needs many times its size in memory, so only a few
 * run at once. The others wait in order, without a thread. Waiting bodies may use a limited part of the memory. A
 * request that would exceed this part is refused at once. So small requests always find a thread and memory.
 */
final class LargeBodies {
    /** The size in bytes from which a body is large. Single entries are far smaller; market files are larger. */
    static final int LARGE = 64_000;
    /** The divisor of the memory that gives the part for waiting bodies: one sixteenth of the memory. */
    private static final int SHARE = 16;
    /** The memory needed to process a body, in bytes for each byte of the body. */
    private static final int TIMES = 64;

    private final Executor executor;
    private final long mostBytes;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long bytes;
    private int free;

    private record Waiting(int bytes, Runnable work) {}

    /**
     * Makes a queue.
     *
     * @param bodyBytes the maximum size of a body in bytes
     * @param executor runs the requests that have waited
     */
    LargeBodies(int bodyBytes, Executor executor) {
        this(atOnce(bodyBytes), Math.max(bodyBytes, Runtime.getRuntime().maxMemory() / SHARE), executor);
    }

    /**
     * Makes a queue.
     *
     * @param atOnce the maximum number of requests that run at once
     * @param mostBytes the maximum total size of waiting bodies in bytes
     */
    LargeBodies(int atOnce, long mostBytes, Executor executor) {
        this.free = atOnce;
        this.mostBytes = mostBytes;
        this.executor = executor;
    }

    /** Returns whether another body of {@code length} bytes would be refused. */
    synchronized boolean refuses(long length) {
        return length > LARGE && free == 0 && bytes + length > mostBytes;
    }

    /**
     * Runs {@code work} on a body, now or when its turn comes.
     *
     * @return false if too many bodies wait; {@code work} then never runs
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
