package org.duijie.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.duijie.api.json.Body;

/** Compares a row with its entry. */
final class Difference {
    private Difference() {}

    /**
     * Returns the merge patch that makes the entry as the row is; empty when they are the same. Fields for which the
     * sheet has no column stay.
     *
     * @param entered the entry, as stored
     * @param row the row as it would be stored
     * @param cleared the fields whose cells are blank
     */
    static ObjectNode of(String entered, String row, Set<String> cleared) {
        ObjectNode before = Body.tree(entered);
        ObjectNode after = Body.tree(row);
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            if (!field.getValue().equals(before.get(field.getKey()))) {
                patch.set(field.getKey(), field.getValue());
            }
        }
        cleared.stream().filter(field -> before.has(field) && !after.has(field)).forEach(patch::putNull);
        return patch;
    }
}
