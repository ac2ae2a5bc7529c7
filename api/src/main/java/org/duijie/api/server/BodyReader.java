package org.duijie.api.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;
import org.duijie.api.server.HttpServer.Pace;
import org.duijie.api.server.Traffic.Transfer;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.server.Request;

/**
 * Reads a body as it arrives, without a waiting thread. The excess of a body that is too large is read and dropped, so
 * that the client receives the answer: many clients read it only after they have sent their body.
 */
final class BodyReader implements Runnable, Transfer {
    private static final int LET_PASS = 4;

    private final Request request;
    private final int most;
    private final long mostRead;
    private final Pace pace;
    private final Traffic traffic;
    private final Then then;
    private final long began = System.nanoTime();
    private final AtomicBoolean hasEnded = new AtomicBoolean();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final AtomicLong read = new AtomicLong();

    /** Receives the result of reading a body. */
    interface Then {
        void whole(byte[] body);

        /** Called when the body will not arrive. */
        void refused(ProblemException why);
    }

    /**
     * Makes a reader.
     *
     * @param most the maximum size of the body in bytes
     */
    BodyReader(Request request, int most, Pace pace, Traffic traffic, Then then) {
        this(request, most, (long) most * LET_PASS, pace, traffic, then);
    }

    private BodyReader(Request request, int most, long mostRead, Pace pace, Traffic traffic, Then then) {
        this.request = request;
        this.most = most;
        this.mostRead = mostRead;
        this.pace = pace;
        this.traffic = traffic;
        this.then = then;
    }

    /**
     * Makes a reader that drops a body which has been refused because it states that it is too large.
     *
     * @param done called when the body has ended or no more of it will be read
     */
    static BodyReader dropping(Request request, int most, Pace pace, Traffic traffic, Runnable done) {
        return new BodyReader(request, 0, (long) most * LET_PASS, pace, traffic, new Then() {
            @Override
            public void whole(byte[] body) {
                done.run();
            }

            @Override
            public void refused(ProblemException why) {
                done.run();
            }
        });
    }

    /** Starts reading. */
    void begin() {
        traffic.begin(this);
        run();
    }

    @Override
    public void run() {
        while (!hasEnded.get()) {
            Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Chunk.isFailure(chunk)) {
                boolean isSlow = chunk.getFailure() instanceof TimeoutException;
                refuse(new ProblemException(isSlow ? ProblemType.TOO_SLOW : ProblemType.BAD_REQUEST, ""));
                return;
            }
            take(chunk.getByteBuffer());
            boolean isLast = chunk.isLast();
            chunk.release();
            if (isLast || read.get() > mostRead) {
                end();
            }
        }
    }

    @Override
    public long began() {
        return began;
    }

    @Override
    public boolean isTooSlow(long nanos) {
        return pace.isTooSlow(nanos, read.get());
    }

    @Override
    public void cutOff() {
        refuse(new ProblemException(ProblemType.TOO_SLOW, ""));
    }

    @Override
    public void crowdOut() {
        refuse(ProblemException.crowded());
    }

    private void take(ByteBuffer bytes) {
        int more = bytes.remaining();
        if (read.addAndGet(more) <= most) {
            byte[] copy = new byte[more];
            bytes.get(copy);
            body.writeBytes(copy);
            traffic.hold(this, more);
        }
    }

    private void end() {
        if (read.get() > most) {
            refuse(new ProblemException(ProblemType.TOO_LARGE, Integer.toString(most)));
        } else if (hasEnded.compareAndSet(false, true)) {
            traffic.end(this);
            then.whole(body.toByteArray());
        }
    }

    private void refuse(ProblemException why) {
        if (hasEnded.compareAndSet(false, true)) {
            traffic.end(this);
            then.refused(why);
        }
    }
}
