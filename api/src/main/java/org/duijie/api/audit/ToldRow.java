package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;

/**
 * A row in the form that an audit line would have now. The row must agree with the last audit line about it. A field
 * that the row has and the line lacks is a difference only if people entered it: a later version of the service may
 * have added derived fields.
 *
 * @param json the row
 * @param entered the names of the fields that people entered
 */
public record ToldRow(ObjectNode json, Set<String> entered) {
    public ToldRow {
        json = Body.tree(CanonicalJson.of(json));
    }

    public static ToldRow of(ObjectNode json) {
        return new ToldRow(json, Set.of());
    }

    public static ToldRow of(ObjectNode json, String entered) {
        Set<String> names = new TreeSet<>();
        Body.tree(entered).fieldNames().forEachRemaining(names::add);
        return new ToldRow(json, names);
    }

    /**
     * Returns this row with {@code untold} added to the fields that people entered: if the row has such a field, the
     * line must have it too.
     */
    public ToldRow withAlso(String... untold) {
        Set<String> names = new TreeSet<>(entered);
        names.addAll(Set.of(untold));
        return new ToldRow(json, names);
    }

    /**
     * Returns the fields that differ from {@code line}.
     *
     * @param reckoned derived fields that change without an audit line and are not compared: {@code field}, or
     *     {@code field.inner} for a field of an inner object or of each object in a list
     */
    public List<String> differences(ObjectNode line, Set<String> reckoned) {
        ObjectNode row = without(json, reckoned);
        ObjectNode said = without(line, reckoned);
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : said.properties()) {
            boolean isWhole = entered.contains(field.getKey());
            if (!isSame(field.getValue(), row.path(field.getKey()), isWhole)) {
                different.add(field.getKey());
            }
        }
        entered.stream().filter(name -> row.has(name) && !said.has(name)).forEach(different::add);
        return different;
    }

    /**
     * Compares two values.
     *
     * @param isWhole whether the two must be equal; if not, fields that only the row has are ignored
     */
    private static boolean isSame(JsonNode said, JsonNode row, boolean isWhole) {
        if (isWhole || said.getNodeType() != row.getNodeType() || !said.isContainerNode()) {
            return said.equals(row);
        }
        if (said.isArray()) {
            return said.size() == row.size()
                    && IntStream.range(0, said.size()).allMatch(i -> isSame(said.get(i), row.get(i), false));
        }
        return said.properties().stream().allMatch(field -> isSame(field.getValue(), row.path(field.getKey()), false));
    }

    private static ObjectNode without(ObjectNode tree, Set<String> reckoned) {
        ObjectNode rest = tree.deepCopy();
        for (String each : reckoned) {
            int point = each.indexOf('.');
            if (point < 0) {
                rest.remove(each);
            } else {
                remove(rest.path(each.substring(0, point)), each.substring(point + 1));
            }
        }
        return rest;
    }

    private static void remove(JsonNode outer, String inner) {
        if (outer instanceof ObjectNode object) {
            object.remove(inner);
        } else if (outer.isArray()) {
            outer.forEach(each -> remove(each, inner));
        }
    }
}
