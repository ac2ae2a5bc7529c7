package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.duijie.api.http.Contract.Operation;

/** What the server accepted must be what the contract lets one send: its parameters, its headers, its body. */
final class ContractRequest {
    private ContractRequest() {}

    static void check(Operation operation, Exchange exchange) {
        checkQuery(operation.parameters("query"), exchange);
        checkHeaders(operation.parameters("header"), exchange);
        checkPath(operation.parameters("path"), exchange);
        checkBody(operation.node().path("requestBody"), exchange);
    }

    private static void checkQuery(Map<String, JsonNode> known, Exchange exchange) {
        for (String pair : exchange.query().split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            String name = pair.split("=", -1)[0];
            assertThat(known).as("%s", exchange).containsKey(name);
            String value = URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            ContractSchema.checkText(known.get(name).get("schema"), value, exchange);
        }
    }

    private static void checkHeaders(Map<String, JsonNode> known, Exchange exchange) {
        known.forEach((name, parameter) -> {
            var value = exchange.request().headers().firstValue(name);
            if (parameter.path("required").asBoolean()) {
                assertThat(value).as("%s of %s", name, exchange).isPresent();
            }
            value.ifPresent(text -> ContractSchema.checkText(parameter.get("schema"), text, name + " of " + exchange));
        });
    }

    private static void checkPath(Map<String, JsonNode> known, Exchange exchange) {
        if (known.containsKey("id")) {
            ContractSchema.checkText(
                    known.get("id").get("schema"), exchange.path().split("/", -1)[3], exchange);
        }
    }

    private static void checkBody(JsonNode described, Exchange exchange) {
        String body = exchange.body();
        if (body == null || body.isEmpty()) {
            assertThat(described.path("required").asBoolean())
                    .as("a body was not needed by %s", exchange)
                    .isFalse();
            return;
        }
        String sent = exchange.request()
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";", -1)[0];
        JsonNode media = Contract.resolved(described).path("content").path(sent);
        assertThat(media.isMissingNode())
                .as("a body of %s is not in the contract: %s", sent, exchange)
                .isFalse();
        if (sent.endsWith("json")) {
            ContractSchema.checkBody(media.get("schema"), body, exchange);
        }
    }
}
