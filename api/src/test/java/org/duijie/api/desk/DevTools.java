package org.duijie.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection of the DevTools protocol, to a browser or to one of its tabs. */
final class DevTools {
    private static final int PATIENCE_S = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebSocket socket;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private DevTools(String address) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Heard())
                .join();
    }

    static DevTools at(String address) {
        return new DevTools(address);
    }

    /** Sends a command, and returns its answer. */
    JsonNode tell(String method, Map<String, ?> parameters) {
        int id = count.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    /** What the browser complained of: blocked by the policy, failed scripts. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void end() {
        socket.abort();
    }

    private final class Heard implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void hear(String message) {
            try {
                JsonNode json = JSON.readTree(message);
                CompletableFuture<JsonNode> waiting =
                        json.has("id") ? asked.remove(json.get("id").intValue()) : null;
                if (waiting != null) {
                    waiting.complete(json.has("result") ? json.get("result") : json);
                } else if (json.path("method").asText().equals("Runtime.exceptionThrown")) {
                    complaints.add(json.at("/params/exceptionDetails").toString());
                } else if (json.at("/params/entry/source").asText().equals("security")) {
                    complaints.add(json.at("/params/entry/text").asText());
                }
            } catch (IOException e) {
                complaints.add(e.toString());
            }
        }
    }
}
