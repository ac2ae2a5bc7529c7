package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a reader of the contract needs is in it: meanings, ranges, errors with examples, in the words of the program. */
class ContractQualityTest {
    /** Every request can have them; the introduction lists them. */
    private static final Set<ProblemType> ANYWHERE = EnumSet.of(
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.ADDRESS_TOO_LONG,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.FAULT);

    private static final JsonNode COMPONENTS = Contract.DOCUMENT.get("components");

    @Test
    void every_field_has_its_meaning_and_every_number_its_range() {
        COMPONENTS.get("schemas").properties().forEach(schema -> {
            assertDescribed(schema.getKey(), schema.getValue());
            schema.getValue().path("properties").properties().forEach(field -> {
                String name = schema.getKey() + "." + field.getKey();
                assertDescribed(name, field.getValue());
                JsonNode known = Contract.resolved(field.getValue());
                if (List.of("integer", "number").contains(known.path("type").asText())) {
                    assertThat(known.has("minimum")).as(name).isTrue();
                }
            });
        });
    }

    @Test
    void every_parameter_header_and_answer_has_its_meaning() {
        for (String part : new String[] {"parameters", "headers", "responses"}) {
            COMPONENTS.get(part).properties().forEach(each -> assertDescribed(each.getKey(), each.getValue()));
        }
    }

    @Test
    void every_operation_has_a_summary_a_description_a_tag_and_its_errors() {
        operations().forEach((name, operation) -> {
            for (String field : new String[] {"operationId", "summary", "description", "tags"}) {
                assertThat(operation.has(field)).as(name + " " + field).isTrue();
            }
            List<String> errors = new ArrayList<>();
            operation.get("responses").fieldNames().forEachRemaining(errors::add);
            assertThat(errors).as(name).contains("400", "406");
            if (!operation.has("security") || !operation.get("security").isEmpty()) {
                assertThat(errors).as(name).contains("401", "403", "429", "503");
            }
        });
    }

    @Test
    void every_error_shows_problems_of_its_status() {
        COMPONENTS.get("responses").properties().forEach(answer -> {
            JsonNode examples = answer.getValue().at("/content/application~1problem+json/examples");
            assertThat(examples).as(answer.getKey()).isNotEmpty();
            examples.forEach(each -> {
                int status = Contract.resolved(each).at("/value/status").intValue();
                operations()
                        .forEach((name, operation) -> operation.get("responses").properties().stream()
                                .filter(used ->
                                        used.getValue().path("$ref").asText().endsWith("/" + answer.getKey()))
                                .forEach(used ->
                                        assertThat(used.getKey()).as(name).isEqualTo(Integer.toString(status))));
            });
        });
    }

    @Test
    void every_problem_is_shown_in_the_words_of_the_program() {
        for (ProblemType type : EnumSet.complementOf(EnumSet.copyOf(ANYWHERE))) {
            JsonNode example = COMPONENTS.at("/examples/" + type.slug() + "/value");
            JsonNode told = ContractSchema.tree(new ProblemDocument(type, "{0}", List.of(), Map.of())
                    .answer(Locale.ENGLISH, "x")
                    .body());
            for (String field : new String[] {"type", "title", "status"}) {
                assertThat(example.get(field)).as(type.slug()).isEqualTo(told.get(field));
            }
            String form = Arrays.stream(told.get("detail").textValue().split("\\{0}", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".+"));
            assertThat(example.get("detail").textValue()).matches(form);
        }
    }

    @Test
    void the_types_of_problems_are_those_of_the_program() {
        List<String> types = new ArrayList<>();
        COMPONENTS.at("/schemas/Problem/properties/type/enum").forEach(each -> types.add(each.textValue()));

        assertThat(types)
                .containsExactlyElementsOf(EnumSet.allOf(ProblemType.class).stream()
                        .map(ProblemType::uri)
                        .toList());
    }

    @Test
    void every_example_obeys_the_schema_beside_which_it_stands() {
        List<JsonNode> media = Contract.DOCUMENT.findParents("examples").stream()
                .filter(node ->
                        node.path("schema").isObject() && node.get("examples").isObject())
                .toList();

        assertThat(media).hasSizeGreaterThan(30);
        for (JsonNode each : media) {
            each.get("examples")
                    .properties()
                    .forEach(example -> ContractSchema.check(
                            each.get("schema"),
                            Contract.resolved(example.getValue()).get("value"),
                            example.getKey()));
        }
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> found = new TreeMap<>();
        Contract.DOCUMENT
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> !each.getKey().equals("parameters"))
                        .forEach(each -> found.put(each.getKey() + " " + path.getKey(), each.getValue())));
        return found;
    }

    private static void assertDescribed(String name, JsonNode node) {
        String said = node.path("description")
                .asText(Contract.resolved(node).path("description").asText());
        assertThat(said).as(name).hasSizeGreaterThan(4);
    }
}
