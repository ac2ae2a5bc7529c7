package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Finds the personal data in audited entries: in users, in the contacts of parties, and in the name of the person who
 * accepted a delivery.
 */
final class PersonFields {
    private static final List<String> OF_USER = List.of("name", "phone", "title");
    private static final List<String> OF_CONTACT = List.of("name", "phone", "note");

    private PersonFields() {}

    /** Replaces a personal value. */
    public interface Instead {
        /**
         * Returns the replacement.
         *
         * @param person the name of the entry's person whose value it is; empty when the entry itself is the person, or
         *     when the person is no longer known
         */
        JsonNode of(String person, JsonNode value);
    }

    /** Returns whether an entry with this id may contain personal data. */
    static boolean tells(String subject) {
        return subject.startsWith("usr") || subject.startsWith("pty") || subject.startsWith("dea");
    }

    /** Replaces all personal values in {@code tree}. */
    public static void replace(String subject, JsonNode tree, Instead instead) {
        switch (subject.substring(0, Math.min(3, subject.length()))) {
            case "usr" -> replace(tree, OF_USER, "", instead);
            case "pty" ->
                tree.path("contacts").forEach(contact -> replace(contact, OF_CONTACT, name(contact), instead));
            case "dea" -> {
                tree.path("weighIns").forEach(entry -> replaceEach(entry.path("acceptors"), instead));
                tree.path("loads")
                        .forEach(load ->
                                load.path("weighIns").forEach(entry -> replaceEach(entry.path("acceptors"), instead)));
            }
            default -> {
                // no personal data there
            }
        }
    }

    private static void replace(JsonNode tree, List<String> fields, String person, Instead instead) {
        for (String field : fields) {
            if (tree instanceof ObjectNode object && object.has(field)) {
                object.set(field, instead.of(person, object.get(field)));
            }
        }
    }

    private static void replaceEach(JsonNode names, Instead instead) {
        for (int i = 0; i < names.size(); i++) {
            ((ArrayNode) names).set(i, instead.of(names.get(i).asText(), names.get(i)));
        }
    }

    private static String name(JsonNode contact) {
        return contact.path("name").asText();
    }
}
