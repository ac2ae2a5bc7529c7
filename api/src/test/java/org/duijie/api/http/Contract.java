package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kept contract, and whether an answer obeys it: that its status and media type are named, and its body has the schema. */
final class Contract {
    static final JsonNode DOCUMENT = read();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private Contract() {}

    /** Fails when {@code response} is not what the contract promises. Paths that it does not have must be answered 404 or so. */
    static void check(String method, String pathAndQuery, HttpResponse<String> response) {
        String path = pathAndQuery.split("\\?", -1)[0];
        Optional<JsonNode> operation = operation(method.equals("HEAD") ? "GET" : method, path);
        String exchange = method + " " + pathAndQuery + " -> " + response.statusCode() + " " + response.body();
        if (operation.isEmpty()) {
            assertThat(response.statusCode()).as(exchange).isIn(400, 404, 405, 414);
            if (!method.equals("HEAD")) {
                checkBody(problem(), response.body(), exchange);
            }
            return;
        }
        JsonNode answer = operation.get().path("responses").path(Integer.toString(response.statusCode()));
        assertThat(answer.isMissingNode())
                .as("not in the contract: %s", exchange)
                .isFalse();
        if (!method.equals("HEAD") && response.statusCode() != 304) {
            checkContent(resolved(answer).path("content"), response, exchange);
        }
    }

    private static void checkContent(JsonNode content, HttpResponse<String> response, String exchange) {
        String type = response.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
        JsonNode media = content.path(type);
        assertThat(media.isMissingNode())
                .as("%s is not in the contract: %s", type, exchange)
                .isFalse();
        if (type.endsWith("json")) {
            checkBody(media.path("schema"), response.body(), exchange);
        }
    }

    private static void checkBody(JsonNode schema, String body, String exchange) {
        ObjectNode root = schema.deepCopy();
        root.set("components", DOCUMENT.get("components"));
        JsonSchema compiled = SCHEMAS.getSchema(root);
        try {
            assertThat(compiled.validate(JSON.readTree(body))).as(exchange).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(exchange, e);
        }
    }

    private static JsonNode problem() {
        return DOCUMENT.at("/components/responses/Problem/content/application~1problem+json/schema");
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static Optional<JsonNode> operation(String method, String path) {
        return DOCUMENT.get("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .filter(each -> each.has(method.toLowerCase(Locale.ROOT)))
                .map(each -> each.get(method.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static JsonNode read() {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
