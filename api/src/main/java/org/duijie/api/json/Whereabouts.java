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
 * Finds the line and column of each place in a JSON file that a complaint points to. Reads the file a second time if
 * any complaint has a pointer. Takes time linear in the size of the file up to the last of these places, and memory
 * linear in the number of complaints.
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
     * A value on the path of a pointer, and where its name and its value begin. For a repeated field, the node has the
     * first and the last occurrence.
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
     * Returns the places of {@code complaints} about {@code file}. If the file can no longer be read or is not a
     * regular file, there are none.
     *
     * @param mostBytes the search ends after this number of bytes
     */
    public static Whereabouts in(Path file, long mostBytes, List<Complaint> complaints) {
        Whereabouts places = new Whereabouts(complaints);
        if (!places.root.children.isEmpty() && Files.isRegularFile(file)) {
            places.look(file, mostBytes);
        }
        return places;
    }

    /**
     * Returns the place of a complaint: the value, or the name of an unknown field, or the object in which a field is
     * missing. Returns empty if the complaint is about the whole file, or the text before that place is not valid JSON.
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
            // It is already reported that the text is not JSON from there on, or the file is gone. The places found so
            // far hold.
        }
    }

    /** Visits a value. The current token must be its first. */
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

    /** Returns a field's name as it is written in pointers of complaints. */
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
