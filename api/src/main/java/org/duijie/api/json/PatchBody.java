package org.duijie.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.duijie.api.json.Shape.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch (RFC 7396). It is read as strictly as a whole body, and may have the same fields. Only its form is
 * checked here; the patched entry is read later like a whole body.
 */
public final class PatchBody {
    private static final ObjectMapper TREES =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonParser json;
    private final ObjectReader objects;

    private PatchBody(JsonParser json, ObjectReader objects) {
        this.json = json;
        this.objects = objects;
    }

    /** Reads a patch of an entry with this {@code shape}. */
    public static Decoded<ObjectNode> read(byte[] json, Shape shape) {
        Complaints complaints = new Complaints();
        ObjectNode patch = new JsonText(new ByteArrayInputStream(json), "", Long.MAX_VALUE, complaints)
                .read((parser, objects) -> new PatchBody(parser, objects).object(Pointer.ROOT, shape))
                .orElseGet(TREES::createObjectNode);
        return complaints.decoded(() -> patch);
    }

    private ObjectNode object(Pointer at, Shape shape) throws IOException {
        ObjectNode object = TREES.createObjectNode();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Shape.Field field = shape.field(name).orElse(null);
            if (field == null) {
                objects.refuseUnknown(at.child(Printable.shortened(name)), name, shape);
            } else if (object.has(name)) {
                objects.refuse(Fault.DUPLICATE_FIELD, at.child(name));
            } else {
                object.set(name, value(at.child(name), field.kind(), field.inner()));
            }
        }
        return object;
    }

    private JsonNode value(Pointer at, Kind kind, @Nullable Shape inner) throws IOException {
        if (inner != null
                && (kind == Kind.OBJECT || kind == Kind.RANGE)
                && json.currentToken() == JsonToken.START_OBJECT) {
            return object(at, inner);
        }
        if (kind == Kind.OBJECTS && json.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode list = TREES.createArrayNode();
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                list.add(value(at.child(i), Kind.OBJECT, inner));
            }
            return list;
        }
        return TREES.readTree(json);
    }
}
