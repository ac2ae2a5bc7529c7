package org.duijie.api.server;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Checks every request before a thread works on it. It refuses malformed requests, waits for the body if the sender is
 * authenticated, and sends the answer. None of this occupies a thread, so slow clients cannot block others.
 */
final class Door extends Handler.Wrapper {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** The maximum size of a body from a sender without a token. */
    private static final int STRANGERS_BYTES = 1_000;

    private final HttpServer.Limits limits;
    private final Pipeline pipeline;
    private final Paths paths;
    private final Metrics metrics;
    private final Traffic traffic;
    private final Connections connections;
    private final LargeBodies large;
    private final Map<String, HeavyRequests> heavy;

    Door(
            HttpServer.Limits limits,
            Pipeline pipeline,
            Paths paths,
            Metrics metrics,
            Traffic traffic,
            Connections connections,
            LargeBodies large,
            Map<String, HeavyRequests> heavy) {
        this.limits = limits;
        this.pipeline = pipeline;
        this.paths = paths;
        this.metrics = metrics;
        this.traffic = traffic;
        this.connections = connections;
        this.large = large;
        this.heavy = heavy;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Connection connection = request.getConnectionMetaData().getConnection();
        connections.busy(connection);
        AnswerBuffer answer = new AnswerBuffer(
                request, response, callback, traffic, limits.pace(), () -> connections.idle(connection));
        request.setAttribute(AnswerBuffer.class.getName(), answer);
        try {
            if (!METHODS.contains(request.getMethod())) {
                throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "");
            }
            RequestForm.check(request);
            Browsers.of(request);
            admit(request, answer);
        } catch (RuntimeException e) {
            leaveUnread(request, answer);
            refuse(request, answer, Problems.of(e));
        }
        return true;
    }

    /**
     * Admits a request. If its sender is authenticated, waits for the body. Otherwise passes the request on without its
     * body, to be refused.
     */
    private void admit(Request request, AnswerBuffer answer) {
        HttpFields headers = RequestForm.headers(request);
        if (!RequestForm.bringsBody(request)) {
            pass(new Whole(request, headers, new byte[0]), answer);
            return;
        }
        boolean isHeard = RequestForm.takesBody(request) && (hearsStrangers(request) || pipeline.introduced(request));
        int most = bodyBytes(request);
        boolean isTooLarge = request.getLength() > most;
        Optional<ProblemException> refusal = isHeard ? refusal(request) : Optional.empty();
        if (isHeard && !isTooLarge && refusal.isEmpty()) {
            new BodyReader(request, most, limits.pace(), traffic, new WhenRead(request, headers, answer)).begin();
            return;
        }
        if (isHeard && isTooLarge) {
            leaveToDrop(request, answer, most);
            refuse(request, answer, Problems.of(new ProblemException(ProblemType.TOO_LARGE, Integer.toString(most))));
            return;
        }
        leaveUnread(request, answer);
        if (refusal.isPresent()) {
            refuse(request, answer, Problems.of(refusal.get()));
        } else {
            pass(new Whole(request, headers, new byte[0]), answer);
        }
    }

    /** Returns why the server has no room for a request, before its body is read. */
    private Optional<ProblemException> refusal(Request request) {
        Optional<HeavyRequests> queue = queue(request);
        if (queue.isPresent()) {
            return queue.get().refusal(Pipeline.sender(request), request.getLength());
        }
        return large.refuses(request.getLength()) ? Optional.of(ProblemException.crowded()) : Optional.empty();
    }

    /** Returns the queue for a request that causes a long computation; empty for other requests. */
    private Optional<HeavyRequests> queue(Request request) {
        return request.getMethod().equals("POST")
                ? paths.heavy(request.getHttpURI().getCanonicalPath()).map(heavy::get)
                : Optional.empty();
    }

    /** Returns the maximum size of the body of a request. Files have a limit of their own. */
    private int bodyBytes(Request request) {
        if (hearsStrangers(request)) {
            return STRANGERS_BYTES;
        }
        return request.getMethod().equals("POST")
                ? paths.fileBytes(request.getHttpURI().getCanonicalPath()).orElse(limits.bodyBytes())
                : limits.bodyBytes();
    }

    private boolean hearsStrangers(Request request) {
        return request.getMethod().equals("POST")
                && paths.hearsStrangers(request.getHttpURI().getCanonicalPath());
    }

    private void pass(Request request, AnswerBuffer answer) {
        try {
            if (!super.handle(request, answer, answer)) {
                refuse(request, answer, Problems.ofStatus(404));
            }
        } catch (Exception e) {
            answer.failed(e);
        }
    }

    /** Refuses a body without waiting for it. If it is incomplete, the connection closes after the answer. */
    private static void leaveUnread(Request request, AnswerBuffer answer) {
        if (RequestForm.bringsBody(request) && !request.consumeAvailable()) {
            answer.closesConnection();
        }
    }

    /**
     * Refuses a body without waiting for it, and drops what comes of it after the answer. Nothing comes from a client
     * that asks first.
     */
    private void leaveToDrop(Request request, AnswerBuffer answer, int most) {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            leaveUnread(request, answer);
            return;
        }
        answer.dropsRest(done ->
                BodyReader.dropping(request, most, limits.pace(), traffic, done).begin());
    }

    private void refuse(Request request, AnswerBuffer answer, ProblemDocument problem) {
        ProblemDocument told = problem.type() == ProblemType.METHOD_NOT_ALLOWED
                ? paths.refusal(request.getHttpURI().getCanonicalPath())
                : problem;
        JettyErrors.write(request, answer, answer, told);
        metrics.refused(told.type());
        metrics.record(
                request.getMethod(), "none", told.type().status(), System.nanoTime() - request.getHeadersNanoTime());
    }

    /** Continues with a request when its body has been read. */
    private final class WhenRead implements BodyReader.Then {
        private final Request request;
        private final HttpFields headers;
        private final AnswerBuffer answer;

        WhenRead(Request request, HttpFields headers, AnswerBuffer answer) {
            this.request = request;
            this.headers = headers;
            this.answer = answer;
        }

        @Override
        public void whole(byte[] body) {
            Runnable work = () -> pass(new Whole(request, headers, body), answer);
            Optional<HeavyRequests> queue = queue(request);
            if (queue.isPresent()) {
                queue.get().run(new HeavyRequests.Work(Pipeline.sender(request), body.length, work, this::refused));
            } else if (!large.run(body.length, work)) {
                refused(ProblemException.crowded());
            }
        }

        @Override
        public void refused(ProblemException why) {
            answer.closesConnection();
            refuse(request, answer, Problems.of(why));
        }
    }

    /** A request with its complete body. */
    private static final class Whole extends Request.Wrapper {
        private final HttpFields headers;
        private Chunk rest;

        Whole(Request request, HttpFields headers, byte[] body) {
            super(request);
            this.headers = headers;
            this.rest = body.length == 0 ? Chunk.EOF : Chunk.from(ByteBuffer.wrap(body), true);
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public Chunk read() {
            Chunk chunk = rest;
            rest = Chunk.EOF;
            return chunk;
        }

        @Override
        public void demand(Runnable onContent) {
            onContent.run();
        }

        @Override
        public boolean consumeAvailable() {
            rest = Chunk.EOF;
            return true;
        }
    }
}
