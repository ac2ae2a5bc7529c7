package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.http.Contract.Operation;

/** An answer must be one that the contract names: its status, its headers, its media type and its body. */
final class ContractAnswer {
    /** What every HTTP answer may have, and what {@link SafeHeaders} puts on all. */
    private static final Set<String> ON_ALL =
            Set.of("date", "content-type", "content-length", "transfer-encoding", "connection");

    /** What every answer to a token may have: how much it may still ask for. */
    private static final Set<String> ON_TOKENS = Set.of("ratelimit", "ratelimit-policy");

    private ContractAnswer() {}

    static void check(Operation operation, Exchange exchange) {
        JsonNode answer = operation.answer(exchange.status());
        assertThat(answer.isMissingNode())
                .as("the contract does not name this status: %s", exchange)
                .isFalse();
        checkHeaders(operation, answer.path("headers"), exchange);
        checkContent(answer.path("content"), exchange);
    }

    /** Fails when an answer is not a problem. */
    static void checkProblem(Exchange exchange) {
        checkSafe(exchange);
        assertThat(type(exchange)).as("%s", exchange).isEqualTo("application/problem+json");
        if (!exchange.method().equals("HEAD")) {
            ContractSchema.checkBody(
                    Contract.DOCUMENT.at("/components/schemas/Problem"),
                    exchange.response().body(),
                    exchange);
        }
    }

    private static void checkHeaders(Operation operation, JsonNode described, Exchange exchange) {
        checkSafe(exchange);
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        described.fieldNames().forEachRemaining(known::add);
        exchange.response().headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean isOnAll = ON_ALL.contains(lower) || SafeHeaders.ALL.containsKey(name);
            boolean isOnTokens = ON_TOKENS.contains(lower) && operation.isForTokens();
            assertThat(isOnAll || isOnTokens || known.contains(name))
                    .as("the contract does not name %s of %s", name, exchange)
                    .isTrue();
        });
        described.properties().forEach(each -> {
            JsonNode header = Contract.resolved(each.getValue());
            var value = exchange.response().headers().firstValue(each.getKey());
            if (header.path("required").asBoolean()) {
                assertThat(value).as("%s of %s", each.getKey(), exchange).isPresent();
            }
            value.ifPresent(
                    text -> ContractSchema.checkText(header.get("schema"), text, each.getKey() + " of " + exchange));
        });
    }

    private static void checkSafe(Exchange exchange) {
        SafeHeaders.ALL
                .keySet()
                .forEach(name -> assertThat(exchange.response().headers().allValues(name))
                        .as("%s of %s", name, exchange)
                        .hasSize(1));
        assertThat(exchange.response().headers().firstValue("X-Request-Id"))
                .as("%s", exchange)
                .isPresent();
    }

    private static void checkContent(JsonNode content, Exchange exchange) {
        if (exchange.method().equals("HEAD") || exchange.status() == Answer.NOT_MODIFIED) {
            assertThat(exchange.response().body()).as("%s", exchange).isEmpty();
            return;
        }
        JsonNode media = content.path(type(exchange));
        assertThat(media.isMissingNode())
                .as("%s is not in the contract: %s", type(exchange), exchange)
                .isFalse();
        if (type(exchange).endsWith("json")) {
            ContractSchema.checkBody(media.get("schema"), exchange.response().body(), exchange);
        }
    }

    private static String type(Exchange exchange) {
        return exchange.response()
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";", -1)[0];
    }
}
