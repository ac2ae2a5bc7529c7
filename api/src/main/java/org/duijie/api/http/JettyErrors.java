package org.duijie.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that the container finds before any route is asked: told as a problem, like all others. */
final class JettyErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Locale language = Languages.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        String id = RequestId.fresh();
        int status = response.getStatus();
        Answer answer = Problems.ofStatus(status).answer(language, id);
        response.setStatus(answer.status());
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
        return true;
    }
}
