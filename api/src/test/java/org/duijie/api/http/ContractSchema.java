package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A schema of the contract, and whether something obeys it; formats like {@code date-time} count. */
final class ContractSchema {
    private static final String CONTRACT = "urn:contract";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory ->
                    factory.schemaLoaders(loaders -> loaders.schemas(Map.of(CONTRACT, Contract.DOCUMENT.toString()))));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    /** Compiled by place in the contract, so that what several schemas refer to is compiled once. */
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private static final IdentityHashMap<JsonNode, String> PLACES = places();

    private ContractSchema() {}

    /** Fails when {@code body} is not JSON of this schema. */
    static void checkBody(JsonNode schema, String body, Object where) {
        check(schema, tree(body), where);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** Fails when {@code text}, from a path, a query or a header, cannot be read as this schema says. */
    static void checkText(JsonNode schema, String text, Object where) {
        check(schema, read(Contract.resolved(schema).path("type").asText(), text), where);
    }

    private static JsonNode read(String type, String text) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (type.equals("integer") && text.matches("-?\\d{1,18}")) {
            return make.numberNode(Long.parseLong(text));
        }
        boolean isNumber = type.equals("number") && text.matches("-?\\d{1,9}(\\.\\d{1,15})?");
        return isNumber ? make.numberNode(new BigDecimal(text)) : make.textNode(text);
    }

    static void check(JsonNode schema, JsonNode value, Object where) {
        JsonSchema compiled = COMPILED.computeIfAbsent(PLACES.get(schema), ContractSchema::compiled);
        assertThat(compiled.validate(value)).as("%s", where).isEmpty();
    }

    private static JsonSchema compiled(String place) {
        return SCHEMAS.getSchema(SchemaLocation.of(CONTRACT + "#" + place), STRICT);
    }

    private static IdentityHashMap<JsonNode, String> places() {
        IdentityHashMap<JsonNode, String> places = new IdentityHashMap<>();
        place(Contract.DOCUMENT, "", places);
        return places;
    }

    private static void place(JsonNode node, String at, IdentityHashMap<JsonNode, String> places) {
        places.put(node, at);
        node.properties()
                .forEach(each -> place(
                        each.getValue(),
                        at + "/" + each.getKey().replace("~", "~0").replace("/", "~1"),
                        places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            place(node.get(i), at + "/" + i, places);
        }
    }
}
