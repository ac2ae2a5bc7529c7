package org.duijie.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads request bodies as strictly as files. Each complaint has a pointer and a sentence in two languages. Each kind of
 * body has a class that defines its {@link Shape} and makes a value from its {@link Fields}.
 */
public final class Body {
    /** The maximum size of one entry, in bytes. A few kilobytes are usual. */
    public static final int ENTRY_BYTES = 16_000;

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectReader.Elements NO_LISTS = (list, index, element) -> {};

    private Body() {}

    /** Returns the value that {@code reader} makes from {@code json}. */
    public static <T> Decoded<T> read(byte[] json, Shape shape, Function<Fields, Part<T>> reader) {
        return read(json, shape, NO_LISTS, reader);
    }

    /**
     * Returns the value that {@code reader} makes from {@code json}. Before that, passes the elements of the root's
     * lists to {@code elements}, one by one.
     */
    public static <T> Decoded<T> read(
            byte[] json, Shape shape, ObjectReader.Elements elements, Function<Fields, Part<T>> reader) {
        return read(json, ENTRY_BYTES, shape, elements, reader, false);
    }

    /** Reads a body that contains a list, in the same way. Only the HTTP layer limits its size. */
    public static <T> Decoded<T> ofList(
            byte[] json, Shape shape, ObjectReader.Elements elements, Function<Fields, Part<T>> reader) {
        return read(json, Integer.MAX_VALUE, shape, elements, reader, false);
    }

    /**
     * Reads stored JSON, in the same way. It may be larger than new bodies, and may contain characters that are no
     * longer accepted.
     */
    public static <T> Decoded<T> readKept(
            byte[] json, Shape shape, ObjectReader.Elements elements, Function<Fields, Part<T>> reader) {
        return read(json, Integer.MAX_VALUE, shape.unbounded(), elements, reader, true);
    }

    private static <T> Decoded<T> read(
            byte[] json,
            int most,
            Shape shape,
            ObjectReader.Elements elements,
            Function<Fields, Part<T>> reader,
            boolean isKept) {
        if (json.length > most) {
            return new Decoded<>(Optional.empty(), List.of(tooLarge("", json.length)), 0);
        }
        Complaints complaints = new Complaints();
        Part<T> read = new JsonText(new ByteArrayInputStream(json), "", Long.MAX_VALUE, complaints, isKept)
                .read(shape, elements)
                .map(reader)
                .orElse(Part.unread());
        return complaints.decoded(read::get);
    }

    /** Makes the complaint that the value at {@code pointer} exceeds the maximum size of an entry. */
    public static Complaint tooLarge(String pointer, int bytes) {
        return Refusals.at(Fault.ENTRY_TOO_LARGE, pointer, "", Integer.toString(bytes), Integer.toString(ENTRY_BYTES));
    }

    /**
     * Returns the bytes of a tree. Escapes half a surrogate pair, which UTF-8 cannot represent, so that readers detect
     * it.
     */
    public static byte[] bytes(ObjectNode tree) {
        String text = tree.toString();
        try {
            return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : ESCAPED.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that is no JSON", e);
        }
    }

    /** Returns the tree of a body that was read without errors. */
    public static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) TREES.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("a body that was read is no JSON", e);
        }
    }

    /** Returns the tree of a stored text. */
    public static ObjectNode tree(String json) {
        try {
            return (ObjectNode) TREES.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("what was kept is no JSON", e);
        }
    }

    /**
     * Returns {@code target} changed by the merge patch {@code patch} (RFC 7396): null removes a field, and an object
     * is merged into the existing object.
     */
    public static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode inner) {
                ObjectNode old =
                        merged.get(field.getKey()) instanceof ObjectNode there ? there : TREES.createObjectNode();
                merged.set(field.getKey(), merged(old, inner));
            } else {
                merged.set(field.getKey(), field.getValue());
            }
        }
        return merged;
    }
}
