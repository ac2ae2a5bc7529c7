package org.duijie.api.server;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duijie.api.feature.Feed;
import org.duijie.api.http.ProblemException;
import org.duijie.api.server.HttpServer.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open streams. One thread serves them all. A user has few, of which a new one ends the oldest: a phone that has
 * lost its line leaves its stream open. All together are at most a quarter of the connections.
 */
final class Streams implements AutoCloseable {
    /** The maximum number of streams of one user. */
    static final int MOST_OF_A_USER = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int SHARE = 4;
    private static final int MOST = 1_000;
    private static final long TICK_MILLIS = 1_000;

    private final Pace pace;
    private final int most;
    private final Set<OpenStream> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "streams");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> ticks;
    private volatile boolean isClosed;

    Streams(Pace pace) {
        this.pace = pace;
        this.most = pace.allConnections() == 0 ? MOST : Math.max(1, pace.allConnections() / SHARE);
        this.ticks = clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Makes room for a stream, and counts it until it ends.
     *
     * @throws ProblemException when there are too many, or the server stops
     */
    synchronized OpenStream admit(Feed feed) {
        if (isClosed || all.size() >= most) {
            throw ProblemException.crowded();
        }
        List<OpenStream> ofUser = all.stream()
                .filter(each -> each.user().equals(feed.user()))
                .sorted(Comparator.comparingLong(OpenStream::made))
                .toList();
        ofUser.stream().limit(Math.max(0, ofUser.size() - MOST_OF_A_USER + 1)).forEach(this::endOld);
        OpenStream stream = new OpenStream(feed, pace, all::remove);
        all.add(stream);
        return stream;
    }

    /** Returns how many streams are open. */
    int open() {
        return all.size();
    }

    /** Ends all streams, and admits no more. */
    @Override
    public void close() {
        isClosed = true;
        ticks.cancel(false);
        clock.shutdownNow();
        all.forEach(OpenStream::end);
    }

    private void endOld(OpenStream stream) {
        all.remove(stream);
        stream.end();
    }

    private void tick() {
        long now = System.nanoTime();
        for (OpenStream each : all) {
            try {
                each.tick(now);
            } catch (RuntimeException e) {
                LOG.warn("a stream was left out: {}", e.toString());
            }
        }
    }
}
