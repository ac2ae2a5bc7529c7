package org.duijie.api.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.duijie.api.feature.Feed;
import org.duijie.api.server.HttpServer.Pace;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * An answer that goes on as a stream of events. It takes no thread: all is written without waiting, one piece at a
 * time. A reader who has not taken a piece within the pace is disconnected.
 */
final class OpenStream {
    /** How often something is sent, so that the reader knows that the line holds, in nanoseconds. */
    static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(15);

    private static final String BEAT = "event: beat\ndata:\n\n";

    private final Feed feed;
    private final Pace pace;
    private final Consumer<OpenStream> ended;
    private final long made = System.nanoTime();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private @Nullable Sink sink;
    private boolean isWriting;
    private boolean isLast;
    private long wroteAt = made;
    private int size;

    private record Sink(Request request, Response response, Callback done) {}

    /**
     * Makes a stream that has not begun.
     *
     * @param ended called once, when it has ended
     */
    OpenStream(Feed feed, Pace pace, Consumer<OpenStream> ended) {
        this.feed = feed;
        this.pace = pace;
        this.ended = ended;
    }

    String user() {
        return feed.user();
    }

    /** Returns when it was made, by {@link System#nanoTime}. */
    long made() {
        return made;
    }

    /** Sends the head of the answer and its first events. */
    synchronized void begin(Request request, Response response, Callback done, byte[] first) {
        response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
        sink = new Sink(request, response, done);
        write(first);
    }

    /** Sends what is new, or a beat; ends the stream when its time is over, or when its reader may not read on. */
    void tick(long now) {
        if (!mayWrite(now)) {
            return;
        }
        boolean isBeat = now - wroteAt > BEAT_NANOS;
        String news = feed.news();
        if (now - made > feed.life().toNanos() || !feed.isAllowed()) {
            end();
        } else if (!news.isEmpty() || isBeat) {
            send(news.isEmpty() ? BEAT : news);
        }
    }

    /** Ends the stream in an orderly way, so that its reader asks again. */
    synchronized void end() {
        isLast = true;
        if (sink != null && !isWriting) {
            write(new byte[0]);
        }
    }

    /** Forgets a stream that cannot go on. */
    void giveUp() {
        if (isOver.compareAndSet(false, true)) {
            ended.accept(this);
        }
    }

    private synchronized void send(String text) {
        if (!isWriting && !isLast) {
            write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns whether the last piece has arrived; cuts off a reader who takes too long over it. */
    private synchronized boolean mayWrite(long now) {
        if (sink == null || isOver.get()) {
            return false;
        }
        if (isWriting && pace.isTooSlow(now - wroteAt, size)) {
            sink.request().getConnectionMetaData().getConnection().getEndPoint().close();
        }
        return !isWriting;
    }

    private void write(byte[] piece) {
        Sink to = Objects.requireNonNull(sink);
        isWriting = true;
        size = piece.length;
        wroteAt = System.nanoTime();
        boolean last = isLast;
        to.response().write(last, ByteBuffer.wrap(piece), Callback.from(() -> written(to, last), failure -> {
            giveUp();
            to.done().failed(failure);
        }));
    }

    private void written(Sink to, boolean last) {
        if (last) {
            giveUp();
            to.done().succeeded();
            return;
        }
        synchronized (this) {
            isWriting = false;
            if (isLast) {
                write(new byte[0]);
            }
        }
    }
}
