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
 * documents like all others. Each request gets at most one such answer: a servlet container handles an error of the
 * answer as another error of the same request, which would otherwise never end.
 */
final class JettyErrors extends ErrorHandler {
    private static final String ANSWERED = JettyErrors.class.getName();

    private final Metrics metrics;

    JettyErrors(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Answers the error of a request.
     *
     * @throws IllegalStateException when an error of this request has been answered; the container then ends it
     */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getAttribute(ANSWERED) != null) {
            throw new IllegalStateException("an error while an error was answered");
        }
        request.setAttribute(ANSWERED, true);
        ProblemDocument problem = Problems.ofStatus(response.getStatus());
        metrics.refused(problem.type());
        metrics.record(request.getMethod(), "none", problem.type().status(), 0);
        write(request, response, callback, problem);
        return true;
    }

    /**
     * Writes {@code problem} as the answer. The answer to HEAD has no body. Only this one states its length: that of
     * other answers is stated when they are sent, and the servlet container would compare a length that is stated here
     * with what servlets have written, which is nothing.
     */
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
        if (request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
            callback.succeeded();
        } else {
            response.write(true, body, callback);
        }
    }
}
