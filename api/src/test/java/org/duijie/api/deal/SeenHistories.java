package org.duijie.api.deal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duijie.api.http.Counted;
import org.duijie.api.http.Counted.Kind;
import org.duijie.api.linear.Done;

/** What all clients saw of each listing and intent, by its id. */
final class SeenHistories {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, ConcurrentLinkedQueue<Done<Counted>>> histories = new TreeMap<>();
    private final Set<String> verbs = ConcurrentHashMap.newKeySet();
    private final int port;
    private final String token;

    SeenHistories(int port, String token, List<String> ids) {
        this.port = port;
        this.token = token;
        ids.forEach(id -> histories.put(id, new ConcurrentLinkedQueue<>()));
    }

    Map<String, ConcurrentLinkedQueue<Done<Counted>>> all() {
        return histories;
    }

    /** What was done at least once, by name. */
    Set<String> verbs() {
        return verbs;
    }

    void did(String verb) {
        verbs.add(verb);
    }

    void add(String id, Done<Counted> done) {
        Objects.requireNonNull(histories.get(id)).add(done);
    }

    void readListing(String id) {
        TimedAnswer got = answered("GET", "/v1/listings/" + id, "", "");
        add(id, got.as(Kind.READ, got.json().get("free").longValue()));
    }

    void readIntent(String id) {
        TimedAnswer got = answered("GET", "/v1/intents/" + id, "", "");
        String left = got.json().at("/exact/left").textValue();
        add(id, got.as(Kind.READ, Long.parseLong(left.replace(" head", ""))));
    }

    TimedAnswer answered(String method, String path, String body, String version) {
        BodyPublisher sent =
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, sent);
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        return TimedAnswer.to(request.build(), client);
    }
}
