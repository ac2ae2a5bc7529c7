package org.duijie.api.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The summaries and descriptions of a contract, each under a short key that stays the same when the text or a path
 * changes. The key {@code acceptDeal} is for the summary of the operation of this name, {@code acceptDeal.description}
 * for its description, and {@code acceptDeal.200} for one of its answers. {@code Deal} is for a schema, and
 * {@code Deal.heads} for one of its fields. The keys of other texts begin with their kind, such as
 * {@code parameters.cursor} or {@code tags.deals}.
 */
final class ContractTexts {
    private static final Set<String> WORDS = Set.of("summary", "description");

    /** Fields with values, which are not texts to translate. */
    private static final Set<String> VALUES = Set.of("value", "example", "default", "enum", "const");

    private static final String EXAMPLES = "examples";

    /** Fields that contain entries by name. Keys contain the name of the entry, but not that of the field. */
    private static final Set<String> NAMED = Set.of("properties", "responses", "headers", EXAMPLES, "parameters");

    /** Fields that are left out of keys, because they do not help to locate a text. */
    private static final Set<String> SILENT = Set.of(
            "components",
            "schemas",
            "paths",
            "content",
            "application/json",
            "text/plain",
            "text/html",
            "text/csv",
            "text/calendar",
            "text/event-stream");

    private final Map<String, Text> texts = new LinkedHashMap<>();

    private record Text(ObjectNode holder, String field) {}

    private ContractTexts() {}

    static ContractTexts of(ObjectNode contract) {
        ContractTexts texts = new ContractTexts();
        texts.walk(contract, "");
        return texts;
    }

    /** Returns all keys, in the order of the contract. */
    Set<String> keys() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** Replaces a text; returns whether there is one. */
    boolean replace(String key, String words) {
        Text text = texts.get(key);
        if (text != null) {
            text.holder().put(text.field(), words);
        }
        return text != null;
    }

    private void walk(ObjectNode node, String at) {
        String here = node.has("operationId") ? node.get("operationId").textValue() : at;
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String key = each.getKey();
            JsonNode value = each.getValue();
            if (WORDS.contains(key) && value.isTextual()) {
                keep(node, here, key);
            } else if (!VALUES.contains(key)) {
                enter(here, key, value);
            }
        }
    }

    private void enter(String at, String key, JsonNode value) {
        if (value instanceof ArrayNode list && !key.equals(EXAMPLES)) {
            walkAll(list, at, key);
        } else if (value instanceof ObjectNode map && NAMED.contains(key)) {
            map.properties().forEach(each -> enterNamed(at.isEmpty() ? key : at, each.getKey(), each.getValue()));
        } else if (value instanceof ObjectNode inner) {
            walk(inner, SILENT.contains(key) ? at : below(at, key));
        }
    }

    private void enterNamed(String at, String name, JsonNode value) {
        if (value instanceof ObjectNode inner) {
            walk(inner, below(at, name));
        }
    }

    private void walkAll(ArrayNode list, String at, String key) {
        int number = 0;
        for (JsonNode each : list) {
            String name = each.path("name").asText(Integer.toString(number++));
            if (each instanceof ObjectNode inner) {
                walk(inner, below(at.isEmpty() || !NAMED.contains(key) ? below(at, key) : at, name));
            }
        }
    }

    /**
     * Stores a text under a key. Of the summary and the description at the same place, the first has the place as its
     * key, without a suffix.
     */
    private void keep(ObjectNode holder, String at, String field) {
        boolean isSecond = field.equals("description") && holder.has("summary");
        Text before = texts.put(isSecond ? below(at, field) : at, new Text(holder, field));
        if (before != null) {
            throw new IllegalStateException("two texts of the contract have the key " + at);
        }
    }

    private static String below(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
