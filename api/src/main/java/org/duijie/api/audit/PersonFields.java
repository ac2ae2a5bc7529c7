package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Where persons stand in what the record of changes tells of things: users, the contacts of parties, and who accepted a
 * delivery.
 */
public final class PersonFields {
    private static final List<String> OF_USER = List.of("name", "phone", "title");
    private static final List<String> OF_CONTACT = List.of("name", "phone", "note");

    private PersonFields() {}

    /** What is to stand instead of something that is said of a person. */
    public interface Instead {
        /**
         * Returns what is to stand there.
         *
         * @param person which of the thing's persons; empty where the thing is the person, or where it cannot be told
         *     any more
         */
        JsonNode of(String person, JsonNode value);
    }

    /** Returns whether a thing of this id may tell of persons. */
    static boolean tells(String subject) {
        return subject.startsWith("usr") || subject.startsWith("pty") || subject.startsWith("dea");
    }

    /** Puts something else in the place of all that {@code tree} tells of persons. */
    public static void replace(String subject, JsonNode tree, Instead instead) {
        switch (subject.substring(0, Math.min(3, subject.length()))) {
            case "usr" -> replace(tree, OF_USER, "", instead);
            case "pty" ->
                tree.path("contacts").forEach(contact -> replace(contact, OF_CONTACT, name(contact), instead));
            case "dea" -> tree.path("weighIns").forEach(entry -> replaceEach(entry.path("acceptors"), instead));
            default -> {
                // nothing is told of persons there
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
