package org.duijie.api.server;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.duijie.api.server.HttpServer.Pace;
import org.duijie.api.server.Traffic.Transfer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Buffers an answer until it is complete, and then sends it in one piece, so that no thread waits for a slow reader. A
 * client slower than the minimum speed is disconnected. An answer that {@linkplain #goesOn goes on} becomes an {@link
 * OpenStream}.
 */
final class AnswerBuffer extends Response.Wrapper implements Callback, Transfer {
    private final Callback callback;
    private final Traffic traffic;
    private final Pace pace;
    private final Runnable sent;
    private final AtomicBoolean isClosing = new AtomicBoolean();
    private byte[] bytes = new byte[0];
    private int length;
    private volatile long began;
    private volatile @Nullable OpenStream stream;
    private volatile Consumer<Runnable> afterwards = Runnable::run;

    /** @param sent called when the answer has been sent or cannot be sent */
    AnswerBuffer(Request request, Response response, Callback callback, Traffic traffic, Pace pace, Runnable sent) {
        super(request, response);
        this.callback = callback;
        this.traffic = traffic;
        this.pace = pace;
        this.sent = sent;
    }

    /** Returns the buffer of the answer that a route is making. */
    static AnswerBuffer of(Context context) {
        return Objects.requireNonNull(context.<AnswerBuffer>attribute(AnswerBuffer.class.getName()));
    }

    /** Returns whether the answer of the current route continues as a stream. */
    static boolean isOpen(Context context) {
        AnswerBuffer buffer = context.attribute(AnswerBuffer.class.getName());
        return buffer != null && buffer.stream != null;
    }

    /** Keeps the connection open after the route has answered, so that {@code open} can send more. */
    void goesOn(OpenStream open) {
        stream = open;
    }

    /** Keeps the request until {@code rest} has been done with it, after the answer has been sent. */
    void dropsRest(Consumer<Runnable> rest) {
        isClosing.set(true);
        afterwards = rest;
    }

    /** Marks the answer as the last one on its connection, which closes afterwards. */
    void closesConnection() {
        isClosing.set(true);
    }

    @Override
    public void write(boolean last, ByteBuffer more, Callback written) {
        int size = BufferUtil.length(more);
        if (length + size > bytes.length) {
            long stated = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
            bytes = Arrays.copyOf(bytes, (int) Math.max(stated, Math.max(length + size, 2L * length)));
        }
        if (size > 0) {
            more.get(bytes, length, size);
            length += size;
        }
        written.succeeded();
    }

    @Override
    public void reset() {
        length = 0;
        super.reset();
    }

    @Override
    public void succeeded() {
        if (isClosing.get()) {
            getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        OpenStream open = stream;
        if (open != null) {
            open.begin(getRequest(), getWrapped(), Callback.from(sent, callback), Arrays.copyOf(bytes, length));
            return;
        }
        began = System.nanoTime();
        traffic.begin(this);
        traffic.hold(this, length);
        Callback out = Callback.from(
                () -> {
                    out();
                    afterwards.accept(callback::succeeded);
                },
                failure -> {
                    out();
                    callback.failed(failure);
                });
        getWrapped().write(true, ByteBuffer.wrap(bytes, 0, length), out);
    }

    @Override
    public void failed(Throwable failure) {
        OpenStream open = stream;
        if (open != null) {
            open.giveUp();
        }
        out();
        callback.failed(failure);
    }

    @Override
    public long began() {
        return began;
    }

    @Override
    public boolean isTooSlow(long nanos) {
        return pace.isTooSlow(nanos, length);
    }

    @Override
    public void cutOff() {
        EndPoint end = getRequest().getConnectionMetaData().getConnection().getEndPoint();
        end.close();
    }

    @Override
    public void crowdOut() {
        cutOff();
    }

    private void out() {
        traffic.end(this);
        sent.run();
    }
}
