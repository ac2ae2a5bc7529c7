package org.duijie.api.deal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.duijie.api.http.Counted;
import org.duijie.api.http.Counted.Kind;
import org.duijie.api.linear.Done;

/**
 * An answer, and when it was asked for and given.
 *
 * @param json all of it, or what it tells of one thing
 */
record TimedAnswer(int status, JsonNode json, long called, long returned) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TimedAnswer to(HttpRequest request, HttpClient client) {
        try {
            long called = System.nanoTime();
            var response = client.send(request, BodyHandlers.ofString());
            long returned = System.nanoTime();
            return new TimedAnswer(response.statusCode(), JSON.readTree(response.body()), called, returned);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    /** The same as it tells of one thing. */
    TimedAnswer of(int itsStatus, JsonNode told) {
        return new TimedAnswer(itsStatus, told, called, returned);
    }

    /** What was seen of a pool by it. */
    Done<Counted> as(Kind kind, long heads) {
        return new Done<>(new Counted(kind, heads), called, returned);
    }

    boolean isProblem(String type) {
        return json.path("type").asText().equals("urn:duijie:problem:" + type);
    }
}
