package org.duijie.api.server;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Schedules requests with large bodies. Parsing one takes long and many times its bytes in memory, so only a few run at
 * once. The others wait here in order, without a thread. Their bytes have a share of the memory; when it is full,
 * another one is refused at once. So small requests always find a thread and memory.
 */
final class LargeBodies {
    /** A body from this size on, in bytes, is large. Entries are far smaller; files are larger. */
    static final int LARGE = 64_000;
    /** Waiting bodies may use one sixteenth of the memory. */
    private static final int SHARE = 16;
    /** The memory that one may need while it runs, in bytes for each of its bytes. */
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
     * @param bodyBytes the most bytes of a body
     * @param executor runs those that have waited
     */
    LargeBodies(int bodyBytes, Executor executor) {
        this(atOnce(bodyBytes), Math.max(bodyBytes, Runtime.getRuntime().maxMemory() / SHARE), executor);
    }

    /**
     * Makes a queue.
     *
     * @param atOnce how many run at once
     * @param mostBytes how many bytes may wait
     */
    LargeBodies(int atOnce, long mostBytes, Executor executor) {
        this.free = atOnce;
        this.mostBytes = mostBytes;
        this.executor = executor;
    }

    /** Returns whether another one of {@code length} bytes would be refused. */
    synchronized boolean refuses(long length) {
        return length > LARGE && free == 0 && bytes + length > mostBytes;
    }

    /**
     * Runs {@code work} on a body, now or when it has its turn.
     *
     * @return false when too many wait; it is not run then
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
