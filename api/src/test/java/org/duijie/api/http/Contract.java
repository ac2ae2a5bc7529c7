package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.server.JoinedContract;

/** The kept contract, and whether an exchange obeys it: {@link ContractRequest} and {@link ContractAnswer} are its two halves. */
final class Contract {
    static final JsonNode DOCUMENT = JoinedContract.in(Locale.ENGLISH);

    private static final Map<String, Pattern> PATHS = DOCUMENT.get("paths").properties().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, each -> Pattern.compile(each.getKey().replaceAll("\\{[^}]+}", "[^/]+"))));

    private Contract() {}

    /** Fails when the route is not in the contract, or request or answer are not as it says. */
    static void check(Exchange exchange) {
        Optional<Operation> operation = operation(exchange.method(), exchange.path());
        assertThat(operation).as("the contract has no route for %s", exchange).isPresent();
        assertThat(exchange.status()).as("%s", exchange).isNotEqualTo(500);
        ContractAnswer.check(operation.get(), exchange);
        if (exchange.isAccepted()) {
            ContractRequest.check(operation.get(), exchange);
        }
    }

    /** Fails when what the contract has no route for is not refused by a problem. */
    static void checkStray(Exchange exchange) {
        assertThat(operation(exchange.method(), exchange.path()))
                .as("the contract has a route for %s", exchange)
                .isEmpty();
        assertThat(exchange.status()).as("%s", exchange).isIn(400, 404, 405, 414);
        ContractAnswer.checkProblem(exchange);
    }

    /** A method on a path, as the contract has it. */
    record Operation(JsonNode path, JsonNode node) {
        /** Its parameters in {@code place}: path, query or header. */
        Map<String, JsonNode> parameters(String place) {
            Map<String, JsonNode> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (JsonNode list : new JsonNode[] {path.path("parameters"), node.path("parameters")}) {
                list.forEach(each -> {
                    JsonNode parameter = resolved(each);
                    if (parameter.get("in").textValue().equals(place)) {
                        found.put(parameter.get("name").textValue(), parameter);
                    }
                });
            }
            return found;
        }

        /** Whether it needs a token. */
        boolean isForTokens() {
            return !node.path("security").isArray() || !node.get("security").isEmpty();
        }

        JsonNode answer(int status) {
            return resolved(node.path("responses").path(Integer.toString(status)));
        }
    }

    /** What {@code node} refers to, or it itself. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** HEAD is what GET is, without the body. */
    private static Optional<Operation> operation(String method, String path) {
        String name = (method.equals("HEAD") ? "GET" : method).toLowerCase(Locale.ROOT);
        return DOCUMENT.get("paths").properties().stream()
                .filter(each -> PATHS.get(each.getKey()).matcher(path).matches())
                .map(Map.Entry::getValue)
                .filter(each -> each.has(name))
                .map(each -> new Operation(each, each.get(name)))
                .findFirst();
    }
}
