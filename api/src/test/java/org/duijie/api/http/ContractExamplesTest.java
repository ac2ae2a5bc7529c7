package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every example of a request in the contract is sent, and done; the answer has the fields of the example beside it. */
class ContractExamplesTest extends ServerTest {
    private static final String ID = "/{id}";
    private static final Set<String> KNOWN_BY_THE_SERVICE = Set.of("id", "version", "createdAt", "token");

    private Member cooperative = new Member("", "");
    private Member school = new Member("", "");

    @BeforeEach
    void enter() {
        cooperative = member("cooperative", "合作社");
        school = member("buyer", "学校");
    }

    @Test
    void every_example_of_a_request_runs() {
        int ran = 0;
        for (Map.Entry<String, JsonNode> path : Contract.DOCUMENT.get("paths").properties()) {
            for (String method : List.of("post", "patch")) {
                JsonNode operation = path.getValue().path(method);
                JsonNode examples = operation.at("/requestBody/content/application~1json/examples");
                for (JsonNode example : examples) {
                    run(method.toUpperCase(Locale.ROOT), path.getKey(), operation, value(example));
                    ran++;
                }
            }
        }
        assertThat(ran).isGreaterThanOrEqualTo(15);
    }

    private void run(String method, String path, JsonNode operation, JsonNode example) {
        String body = bySchool(example);
        String resource = path.contains(ID) ? path.substring(0, path.indexOf(ID)) : path;
        Got got = path.contains(ID)
                ? send(
                        method,
                        made(resource) + path.substring(resource.length() + ID.length()),
                        who(path),
                        body,
                        "If-Match",
                        "\"1\"")
                : send(method, path, who(path), body, "If-Match", "\"1\"");

        assertThat(got.status()).as(got.response().body()).isBetween(200, 299);
        JsonNode answers = operation.at("/responses/" + got.status() + "/content/application~1json/examples");
        assertThat(answers).as(path).isNotEmpty();
        Set<String> shown = names(value(answers.iterator().next()));
        shown.removeIf(name -> !example.has(name) && !KNOWN_BY_THE_SERVICE.contains(name));
        assertThat(names(got.json())).as(path).containsAll(shown);
    }

    /** What the first example of how to make one makes: where it is. */
    private String made(String resource) {
        JsonNode examples = Contract.DOCUMENT
                .get("paths")
                .path(resource)
                .at("/post/requestBody/content/application~1json/examples");
        String body = bySchool(value(examples.iterator().next()));
        String unique = body.replaceAll("\"creditCode\":\"[^\"]*\",", "");
        return post(resource, who(resource), unique).header("Location");
    }

    /** With the school as the party that it names. */
    private String bySchool(JsonNode example) {
        return example.toString().replaceAll("pty_[0-9A-Z]{26}", school.party());
    }

    private String who(String path) {
        if (path.startsWith("/v1/listings")) {
            return cooperative.token();
        }
        return path.startsWith("/v1/intents") ? school.token() : liaison;
    }

    private static JsonNode value(JsonNode example) {
        return Contract.resolved(example).get("value");
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
