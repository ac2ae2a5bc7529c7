package org.duijie.api.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a JSON file the places are that complaints point to, by line and column. The file is read once more for
 * them, and not at all when no complaint has a pointer. Time is linear in the file up to the last place, memory in the
 * complaints.
 */
public final class Whereabouts {
    private final Node root = new Node();

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 characters
     */
    public record Spot(int line, int column) {
        private static Spot of(JsonLocation location) {
            return new Spot(location.getLineNr(), location.getColumnNr());
        }
    }

    /**
     * A value that some pointer leads to or through, and where its name and itself begin; of doubles the first, and the
     * last.
     */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();

        @Nullable
        private Spot first;

        @Nullable
        private Spot name;

        @Nullable
        private Spot lastName;
    }

    private Whereabouts(List<Complaint> complaints) {
        for (Complaint complaint : complaints) {
            Node node = root;
            for (String token : tokens(complaint.pointer())) {
                node = node.children.computeIfAbsent(token, none -> new Node());
            }
        }
    }

    /**
     * The places of {@code complaints} about {@code file}. What cannot be read any more, and what is no plain file, has
     * none.
     *
     * @param mostBytes behind these nothing is looked for
     */
    public static Whereabouts in(Path file, long mostBytes, List<Complaint> complaints) {
        Whereabouts places = new Whereabouts(complaints);
        if (!places.root.children.isEmpty() && Files.isRegularFile(file)) {
            places.look(file, mostBytes);
        }
        return places;
    }

    /**
     * Where {@code complaint}'s pointer leads: to the value, to the name of a field that should not be there, and of a
     * field that is missing to the object that should have it. Empty for the file as a whole, and where the text is no
     * JSON before that place.
     */
    public Optional<Spot> of(Complaint complaint) {
        if (complaint.pointer().isEmpty()) {
            return Optional.empty();
        }
        Node node = root;
        Spot spot = root.first;
        for (String token : tokens(complaint.pointer())) {
            node = node.children.getOrDefault(token, new Node());
            spot = node.first == null ? spot : node.first;
        }
        boolean isDouble = complaint.code().equals(Fault.DUPLICATE_FIELD.name());
        boolean isUnknown = complaint.code().equals(Fault.UNKNOWN_FIELD.name());
        Spot name = isDouble ? node.lastName : node.name;
        return Optional.ofNullable((isDouble || isUnknown) && name != null ? name : spot);
    }

    private void look(Path file, long mostBytes) {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JsonText.JSON.createParser(new Utf8Reader(in, mostBytes))) {
            json.nextToken();
            look(json, root);
        } catch (IOException e) {
            // It was told already that the text is no JSON from there on, or the file is gone: what was found so far
            // holds.
        }
    }

    /** Looks at the value whose first token is the current one. */
    private static void look(JsonParser json, Node node) throws IOException {
        if (node.first == null) {
            node.first = Spot.of(json.currentTokenLocation());
        }
        if (node.children.isEmpty()) {
            json.skipChildren();
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                lookAtField(json, node.children.get(key(json.currentName())));
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                lookAt(json, node.children.get(Integer.toString(i)));
            }
        }
    }

    private static void lookAtField(JsonParser json, @Nullable Node field) throws IOException {
        if (field != null) {
            field.lastName = Spot.of(json.currentTokenLocation());
            field.name = field.name == null ? field.lastName : field.name;
        }
        json.nextToken();
        lookAt(json, field);
    }

    private static void lookAt(JsonParser json, @Nullable Node node) throws IOException {
        if (node == null) {
            json.skipChildren();
        } else {
            look(json, node);
        }
    }

    /** A field's name as a complaint writes it. */
    private static String key(String name) {
        return Printable.shortened(name);
    }

    private static List<String> tokens(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return List.of(pointer.substring(1).split("/", -1)).stream()
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
