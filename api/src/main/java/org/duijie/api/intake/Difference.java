package org.duijie.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Weight;

/** Compares a row of a sheet with the entry that it was entered as earlier. */
final class Difference {
    private Difference() {}

    /**
     * Returns the merge patch that gives the entry the values of the row; empty when they are equal. Does not touch
     * fields for which the sheet has no column.
     *
     * @param before the fields of the entry
     * @param after the fields of the row, in the form of an entry
     * @param cleared the fields whose cells are blank
     */
    static ObjectNode of(ObjectNode before, ObjectNode after, Set<String> cleared) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode old = before.get(field.getKey());
            boolean isWeight = field.getKey().equals("unitWeight");
            boolean isProduct = field.getKey().startsWith("product");
            boolean isAsBefore = old != null
                    && (isProduct
                            ? products(old).equals(products(field.getValue()))
                            : isSame(old, field.getValue(), isWeight));
            if (!isAsBefore) {
                patch.set(
                        field.getKey(),
                        old instanceof ObjectNode inner ? over(inner, field.getValue()) : field.getValue());
            }
        }
        cleared.stream().filter(field -> before.has(field) && !after.has(field)).forEach(patch::putNull);
        return patch;
    }

    /** Returns a patch that sets the fields of {@code after} and removes the fields that only {@code before} has. */
    private static JsonNode over(ObjectNode before, JsonNode after) {
        if (!(after instanceof ObjectNode fields)) {
            return after;
        }
        ObjectNode patch = fields.deepCopy();
        before.fieldNames().forEachRemaining(name -> {
            if (!fields.has(name)) {
                patch.putNull(name);
            }
        });
        return patch;
    }

    /** Returns the paths of one product or several. A product given by name has the same path as one given by path. */
    private static List<String> products(JsonNode said) {
        Stream<JsonNode> all = said.isArray() ? StreamSupport.stream(said.spliterator(), false) : Stream.of(said);
        return all.map(JsonNode::asText)
                .map(text -> Catalogue.standard()
                        .named(text)
                        .map(product -> product.path().slug())
                        .orElse(text.strip()))
                .toList();
    }

    private static boolean isSame(JsonNode one, JsonNode other, boolean isWeight) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isTextual() && other.isTextual()) {
            return one.textValue().strip().equals(other.textValue().strip())
                    || (isWeight && isSameWeight(one.textValue(), other.textValue()));
        }
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.properties().stream()
                            .allMatch(field -> other.has(field.getKey())
                                    && isSame(field.getValue(), other.get(field.getKey()), isWeight));
        }
        return one.equals(other);
    }

    /** Returns whether two texts mean the same weight, even if they use different units. */
    private static boolean isSameWeight(String one, String other) {
        try {
            return Weight.parse(one).equals(Weight.parse(other));
        } catch (InvalidValueException noWeight) {
            return false;
        }
    }
}
