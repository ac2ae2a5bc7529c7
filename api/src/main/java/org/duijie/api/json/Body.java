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
 * The bodies of requests: read as strictly as files, so that each complaint has its pointer and its sentence in two
 * languages. A reader of a resource's body says its {@link Shape} and makes a value of its {@link Fields}.
 */
public final class Body {
    /** The most bytes of one entry. People need a few kilobytes. */
    public static final int ENTRY_BYTES = 16_000;

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectReader.Elements NO_LISTS = (list, index, element) -> {};

    private Body() {}

    /** What {@code reader} makes of {@code json}. */
    public static <T> Decoded<T> read(byte[] json, Shape shape, Function<Fields, Part<T>> reader) {
        return read(json, shape, NO_LISTS, reader);
    }

    /** The same, with the elements of the root's lists handed to {@code elements} first. */
    public static <T> Decoded<T> read(
            byte[] json, Shape shape, ObjectReader.Elements elements, Function<Fields, Part<T>> reader) {
        return read(json, ENTRY_BYTES, shape, elements, reader, false);
    }

    /** The same of a body that is a list rather than an entry, and as large as the door lets it be. */
    public static <T> Decoded<T> ofList(
            byte[] json, Shape shape, ObjectReader.Elements elements, Function<Fields, Part<T>> reader) {
        return read(json, Integer.MAX_VALUE, shape, elements, reader, false);
    }

    /** The same of what was kept, which may be larger and hold characters that are taken in no more. */
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

    /** That what stands at {@code pointer} has more bytes than an entry may have. */
    public static Complaint tooLarge(String pointer, int bytes) {
        return Refusals.at(Fault.ENTRY_TOO_LARGE, pointer, "", Integer.toString(bytes), Integer.toString(ENTRY_BYTES));
    }

    /**
     * The bytes of a tree. Half a surrogate pair, which UTF-8 has no bytes for, is escaped, so that whoever reads them
     * sees it.
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

    /** The tree of a body that has been read without complaint. */
    public static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) TREES.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("a body that was read is no JSON", e);
        }
    }

    /** The tree of what was kept as text. */
    public static ObjectNode tree(String json) {
        try {
            return (ObjectNode) TREES.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("what was kept is no JSON", e);
        }
    }

    /**
     * {@code target} changed by {@code patch}, as RFC 7396 says: null takes a field away, an object goes into the
     * object there.
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
