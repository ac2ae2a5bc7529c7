package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as one client reaches it, at whatever port it has now. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final int BUSY_MS = 50;

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private volatile int port;

    /** An answer that was seen to its end. */
    record Seen(int status, JsonNode json, boolean isReplayed, String next) {
        /** Whether nothing was done, and the same may be sent again. */
        boolean isBusy() {
            return status == 429 || status == 503;
        }
    }

    Api(String token) {
        this.token = token;
    }

    void servedAt(int where) {
        this.port = where;
    }

    /** Reads, and waits while the database is gone. */
    Seen get(String path) throws IOException, InterruptedException {
        Seen seen = seen(request(path).GET());
        while (seen.isBusy()) {
            Thread.sleep(BUSY_MS);
            seen = seen(request(path).GET());
        }
        return seen;
    }

    /** Sends {@code write}; throws when no whole answer came. */
    Seen send(Write write) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(write.path())
                .header("Content-Type", "application/json")
                .method(write.method(), BodyPublishers.ofString(write.body()));
        if (!write.key().isEmpty()) {
            request.header("Idempotency-Key", write.key());
        }
        if (write.version() > 0) {
            request.header("If-Match", "\"" + write.version() + "\"");
        }
        return seen(request);
    }

    /** Makes something while nothing is killed. */
    JsonNode make(String path, String body) throws IOException, InterruptedException {
        Seen seen = send(Write.making(path, "", body));
        if (seen.status() != 201) {
            throw new Broken("POST " + path + " " + body + " is answered " + seen.status() + " " + seen.json());
        }
        return seen.json();
    }

    /** The items of all pages. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        for (String next = path; !next.isEmpty(); ) {
            Seen page = get(next);
            if (page.status() != 200) {
                throw new Broken("GET " + next + " is answered " + page.status() + " " + page.json());
            }
            page.json().get("items").forEach(all::add);
            next = page.next();
        }
        return all;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private Seen seen(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        Matcher next = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
        return new Seen(
                response.statusCode(),
                JSON.readTree(response.body()),
                response.headers().firstValue("Idempotency-Replayed").isPresent(),
                next.find() ? next.group(1) : "");
    }
}
