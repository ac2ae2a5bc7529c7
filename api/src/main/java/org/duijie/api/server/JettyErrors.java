package org.duijie.api.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.SafeHeaders;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers errors that the container or the HTTP layer finds before any route is reached. The answers are problem
 * documents like all others.
 */
final class JettyErrors extends ErrorHandler {
    private final Metrics metrics;

    JettyErrors(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemDocument problem = Problems.ofStatus(response.getStatus());
        metrics.refused(problem.type());
        metrics.record(request.getMethod(), "none", problem.type().status(), 0);
        write(request, response, callback, problem);
        return true;
    }

    /** Writes {@code problem} as the answer. The answer to HEAD has no body. */
    static void write(Request request, Response response, Callback callback, ProblemDocument problem) {
        Locale language = Call.languageOf(request.getHeaders().getValuesList(HttpHeader.ACCEPT_LANGUAGE));
        String id = RequestId.of(request.getHeaders().get(RequestId.HEADER));
        Answer answer = problem.answer(language, id);
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(RequestId.HEADER, id);
        SafeHeaders.ALL.forEach(response.getHeaders()::put);
        ByteBuffer body = ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        if (request.getMethod().equals("HEAD")) {
            callback.succeeded();
        } else {
            response.write(true, body, callback);
        }
    }
}
