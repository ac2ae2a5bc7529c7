package org.duijie.api.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer.
 *
 * @param body what was sent; null for nothing
 */
record Exchange(HttpRequest request, @Nullable String body, HttpResponse<String> response) {
    String method() {
        return request.method();
    }

    /** The path as it was sent, without its parameters. */
    String path() {
        return request.uri().getRawPath();
    }

    String query() {
        String query = request.uri().getRawQuery();
        return query == null ? "" : query;
    }

    int status() {
        return response.statusCode();
    }

    /** Whether the server did what it was asked for. */
    boolean isAccepted() {
        return status() / 100 == 2;
    }

    @Override
    public String toString() {
        String sent = body == null ? "" : " " + (body.length() > 1_000 ? body.length() + " characters" : body);
        return method() + " " + request.uri() + sent + " -> " + status() + " " + response.body();
    }
}
