package org.duijie.api.deal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends many requests at once, and one in four of those with a key twice. */
final class Rush {
    private static final int AT_ONCE = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Random random;

    /**
     * A request.
     *
     * @param about what the test knows it by
     * @param version what it has as If-Match; empty for none
     */
    record Ask(String about, String token, String method, String path, String body, String version, String key) {}

    /** A request, and how it was answered. */
    record Answered(Ask ask, int status, JsonNode json) {
        String type() {
            return json.path("type").asText().replace("urn:duijie:problem:", "");
        }
    }

    Rush(int port, Random random) {
        this.port = port;
        this.random = random;
    }

    /** Makes a request, with a key unless it is a patch. */
    Ask ask(String about, String token, String method, String path, String body, String version) {
        String key = method.equals("POST") ? "k" + random.nextLong() : "";
        return new Ask(about, token, method, path, body.replace('\'', '"'), version, key);
    }

    List<Answered> sent(List<Ask> asks) throws Exception {
        List<Ask> all = new ArrayList<>();
        for (Ask ask : asks) {
            all.add(ask);
            if (!ask.key().isEmpty() && random.nextInt(4) == 0) {
                all.add(ask);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Answered>> futures =
                    all.stream().map(each -> threads.submit(() -> send(each))).toList();
            List<Answered> answered = new ArrayList<>();
            for (Future<Answered> future : futures) {
                answered.add(future.get());
            }
            return answered;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answered send(Ask ask) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ask.path()))
                .header("Authorization", "Bearer " + ask.token())
                .header("Content-Type", "application/json")
                .method(ask.method(), BodyPublishers.ofString(ask.body()));
        if (!ask.key().isEmpty()) {
            request.header("Idempotency-Key", ask.key());
        }
        if (!ask.version().isEmpty()) {
            request.header("If-Match", "\"" + ask.version() + "\"");
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Answered(ask, response.statusCode(), JSON.readTree(response.body()));
    }
}
