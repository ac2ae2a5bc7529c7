package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes users in the form of answers and audit lines. */
final class UserJson {
    private UserJson() {}

    /** Returns the entered fields and the fields that the service adds. */
    public static ObjectNode write(UserRow row) {
        ObjectNode json = entered(row);
        json.put("id", row.id());
        json.put("status", row.status().word());
        json.put("version", row.version());
        json.put("createdAt", row.createdAt());
        json.put("changedAt", row.changedAt());
        return json;
    }

    /** Returns the same fields with the user's first token. */
    static ObjectNode writeInvited(UserRow row, String token) {
        return write(row).put("token", token);
    }

    /** Returns the first liaison of a new bureau in the form of an audit line, which has only these fields. */
    static ObjectNode writeFounder(UserRow row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", row.name())
                .put("role", row.role().word());
    }

    /** Returns the fields that a patch applies to. */
    static ObjectNode changeable(UserRow row) {
        return entered(row).put("status", row.status().word());
    }

    private static ObjectNode entered(UserRow row) {
        ObjectNode entered = JsonNodeFactory.instance.objectNode();
        entered.put("party", row.party());
        entered.put("role", row.role().word());
        entered.put("name", row.name());
        row.phone().ifPresent(phone -> entered.put("phone", phone));
        row.title().ifPresent(title -> entered.put("title", title));
        return entered;
    }
}
