package org.duijie.api.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads and joins the parts of the contract: one file for each feature in {@code openapi/}. Nothing may be in two
 * parts.
 */
final class ContractParts {
    /** The parts, in the order of the joined document. */
    static final List<String> NAMES = List.of(
            "base",
            "problems",
            "values",
            "offering",
            "operations",
            "products",
            "messages",
            "parties",
            "users",
            "sessions",
            "factors",
            "desk",
            "maps",
            "listings",
            "losses",
            "intents",
            "calendars",
            "rounds",
            "plans",
            "trials",
            "quotes",
            "deals",
            "loads",
            "bulk",
            "weighing",
            "notices",
            "papers",
            "pickups",
            "purchases",
            "prices",
            "recall",
            "campaigns",
            "reports",
            "sales",
            "bulletins",
            "policy",
            "exchange",
            "sheets",
            "audit");

    private static final String FOLDER = "/openapi/";
    private static final Pattern SHARED = Pattern.compile("/paths|/components(/[A-Za-z]+)?");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private ContractParts() {}

    static ObjectNode english(String part) {
        return read(part);
    }

    /** Returns the part in Chinese; a text without a translation stays English. */
    static ObjectNode chinese(String part) {
        ObjectNode contract = read(part);
        ContractTexts texts = ContractTexts.of(contract);
        chineseTexts(part).properties().forEach(each -> {
            if (!texts.replace(each.getKey(), each.getValue().textValue())) {
                throw new IllegalStateException("zh/" + part + ".yaml translates what is not there: " + each.getKey());
            }
        });
        return contract;
    }

    /** Returns the translated texts of a part by the keys of {@link ContractTexts}. */
    static ObjectNode chineseTexts(String part) {
        return read("zh/" + part);
    }

    /** Adds a part to the contract. */
    static void join(ObjectNode contract, ObjectNode part) {
        join(contract, part, "");
    }

    private static void join(ObjectNode into, ObjectNode from, String at) {
        for (Map.Entry<String, JsonNode> each : from.properties()) {
            String place = at + "/" + each.getKey();
            JsonNode there = into.get(each.getKey());
            if (there == null) {
                into.set(each.getKey(), each.getValue());
            } else if (SHARED.matcher(place).matches()) {
                join((ObjectNode) there, (ObjectNode) each.getValue(), place);
            } else {
                throw new IllegalStateException("two parts of the contract have " + place);
            }
        }
    }

    private static ObjectNode read(String name) {
        String file = FOLDER + name + ".yaml";
        try (InputStream in = ContractParts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + file);
            }
            JsonNode content = YAML.readTree(in);
            return content.isEmpty() ? JsonNodeFactory.instance.objectNode() : (ObjectNode) content;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
