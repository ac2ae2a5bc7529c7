package org.duijie.api.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/**
 * The bodies of requests: read as strictly as files, so that each complaint has its pointer and its sentence in two languages. A reader of
 * a resource's body says its {@link Shape} and makes a value of its {@link Fields}.
 */
public final class Body {
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final ObjectReader.Elements NO_LISTS = (list, index, element) -> {};

    private Body() {}

    /** What {@code reader} makes of {@code json}. */
    static <T> Decoded<T> read(byte[] json, Shape shape, Function<Fields, Part<T>> reader) {
        return read(json, shape, NO_LISTS, reader);
    }

    /** The same, with the elements of the root's lists handed to {@code elements} first. */
    static <T> Decoded<T> read(
            byte[] json, Shape shape, ObjectReader.Elements elements, Function<Fields, Part<T>> reader) {
        return read(json, shape, elements, reader, false);
    }

    /** The same of what was kept, which may hold characters that are taken in no more. */
    static <T> Decoded<T> readKept(
            byte[] json, Shape shape, ObjectReader.Elements elements, Function<Fields, Part<T>> reader) {
        return read(json, shape, elements, reader, true);
    }

    private static <T> Decoded<T> read(
            byte[] json,
            Shape shape,
            ObjectReader.Elements elements,
            Function<Fields, Part<T>> reader,
            boolean isKept) {
        Complaints complaints = new Complaints();
        Part<T> read = new JsonText(new ByteArrayInputStream(json), "", Long.MAX_VALUE, complaints, isKept)
                .read(shape, elements)
                .map(reader)
                .orElse(Part.unread());
        return complaints.decoded(read::get);
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

    /** {@code target} changed by {@code patch}, as RFC 7396 says: null takes a field away, an object goes into the object there. */
    public static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode inner
                    && merged.get(field.getKey()) instanceof ObjectNode old) {
                merged.set(field.getKey(), merged(old, inner));
            } else {
                merged.set(field.getKey(), field.getValue());
            }
        }
        return merged;
    }
}
