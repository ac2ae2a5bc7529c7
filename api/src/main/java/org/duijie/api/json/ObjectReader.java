package org.duijie.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.json.Fields.Raw;
import org.duijie.api.json.Fields.Raw.Consumed;
import org.duijie.core.quantity.Hidden;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.PlainForm;
import org.duijie.core.quantity.Reason;

/**
 * Reads an object of a known shape from a stream of JSON tokens. Complains of fields that are unknown, missing,
 * repeated or of the wrong type, and continues after them. Only invalid JSON ends the reading. Keeps only one element
 * of a list in memory at a time.
 */
public final class ObjectReader {
    /** The maximum number of entries in a list within an object. */
    static final int LONGEST_LIST = 1_000;

    private static final JsonFactory COPIES = new JsonFactory();

    private final JsonParser json;
    private final Complaints complaints;
    private final Elements elements;
    private final boolean isKept;

    /** Receives the elements of the root's lists, one by one. */
    public interface Elements {
        /** Receives the object at {@code index} of {@code list}. */
        void take(String list, int index, Fields element);

        /** Called when an element of {@code list} is not an object, or when the value of {@code list} is not a list. */
        default void miss(String list) {}

        /**
         * Returns what reads each element to {@code parts}. One that is not an object is there as an unread part, so
         * that a list of such elements alone is not taken for an empty one.
         */
        static <T> Elements to(List<Part<T>> parts, Function<Fields, Part<T>> reader) {
            return new Elements() {
                @Override
                public void take(String list, int index, Fields element) {
                    parts.add(reader.apply(element));
                }

                @Override
                public void miss(String list) {
                    parts.add(Part.unread());
                }
            };
        }
    }

    /**
     * Makes a reader.
     *
     * @param isKept whether the text was accepted earlier, by the rules of its time
     */
    ObjectReader(JsonParser json, Complaints complaints, Elements elements, boolean isKept) {
        this.json = json;
        this.complaints = complaints;
        this.elements = elements;
        this.isKept = isKept;
    }

    /** Reads an object. The parser's current token must be its opening brace. */
    Fields read(Pointer at, Shape shape) throws IOException {
        Fields fields = new Fields(at, complaints);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Optional<Shape.Field> field = shape.field(name);
            if (field.isEmpty()) {
                refuseUnknown(at.child(Printable.shortened(name)), name, shape);
            } else if (fields.has(name)) {
                refuse(Fault.DUPLICATE_FIELD, at.child(name));
            } else {
                fields.put(name, raw(at.child(name), field.get()));
            }
        }
        complainOfMissing(fields, shape);
        return fields;
    }

    private Raw raw(Pointer at, Shape.Field field) throws IOException {
        JsonToken token = json.currentToken();
        boolean fits = switch (field.kind()) {
            case NAME, AMOUNT, DATE -> token == JsonToken.VALUE_STRING;
            case NUMBER -> token.isNumeric();
            case WHOLE -> token == JsonToken.VALUE_NUMBER_INT;
            case FLAG -> token.isBoolean();
            case NAMES, WHOLES, OBJECTS -> token == JsonToken.START_ARRAY;
            case OBJECT, LATER -> token == JsonToken.START_OBJECT;
            case RANGE -> token == JsonToken.START_OBJECT || token == JsonToken.VALUE_STRING;
            case ANY -> true;
        };
        if (!fits) {
            elements.miss(field.name());
            return refuse(Fault.WRONG_TYPE, at, field.kind().word());
        }
        return switch (field.kind()) {
            case NAME -> name(at);
            case NAMES -> texts(at, field, JsonToken.VALUE_STRING, Shape.Kind.NAME);
            case WHOLES -> texts(at, field, JsonToken.VALUE_NUMBER_INT, Shape.Kind.WHOLE);
            case OBJECT -> new Raw.Inner(read(at, field.innerShape()));
            case OBJECTS -> objects(at, field);
            case RANGE ->
                token == JsonToken.START_OBJECT ? new Raw.Inner(read(at, field.innerShape())) : range(at, field);
            case LATER -> copied();
            case ANY -> skipped();
            default -> new Raw.Text(json.getText());
        };
    }

    /** Reads a range written as one text, such as 6-7斤, as an object with {@code min} and {@code max}. */
    private Raw range(Pointer at, Shape.Field field) throws IOException {
        String text = json.getText();
        try {
            List<String> ends = PlainForm.range(text)
                    .orElseThrow(() -> new InvalidValueException(Reason.NOT_A_QUANTITY, text, "6-7 jin"));
            Fields range = new Fields(at, complaints);
            List<String> names = List.of("min", "max");
            for (int i = 0; i < names.size(); i++) {
                if (!ends.get(i).isEmpty()) {
                    range.put(names.get(i), new Raw.Text(ends.get(i)));
                }
            }
            complainOfMissing(range, field.innerShape());
            return new Raw.Inner(range);
        } catch (InvalidValueException refusal) {
            complaints.add(refusal, at, text);
            return Consumed.CONSUMED;
        }
    }

    private Raw name(Pointer at) throws IOException {
        return isReadable(at) ? new Raw.Text(json.getText()) : Consumed.CONSUMED;
    }

    /** Reports a text with invisible characters as a fault. */
    private boolean isReadable(Pointer at) throws IOException {
        if (isKept) {
            return true;
        }
        try {
            Hidden.requireNone(json.getText());
            return true;
        } catch (InvalidValueException refusal) {
            complaints.add(refusal, at, json.getText());
            return false;
        }
    }

    private Raw texts(Pointer at, Shape.Field field, JsonToken each, Shape.Kind kind) throws IOException {
        List<String> names = new ArrayList<>();
        boolean allGood = true;
        int index = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (json.currentToken() != each) {
                refuse(Fault.WRONG_TYPE, at.child(index), kind.word());
                allGood = false;
            } else if (names.size() < LONGEST_LIST) {
                allGood &= isReadable(at.child(index));
                names.add(json.getText());
            }
        }
        if (index > LONGEST_LIST) {
            complaints.add(Fault.LIST_TOO_LONG, at, "", Integer.toString(LONGEST_LIST));
            return Consumed.CONSUMED;
        }
        if (index == 0 && field.needed()) {
            complaints.add(new InvalidValueException(Reason.EMPTY_LIST, "[]"), at, "[]");
            return Consumed.CONSUMED;
        }
        return allGood ? new Raw.Texts(names) : Consumed.CONSUMED;
    }

    private Raw objects(Pointer at, Shape.Field field) throws IOException {
        int index = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (index >= field.most()) {
                json.skipChildren();
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                elements.take(field.name(), index, read(at.child(index), field.innerShape()));
            } else {
                elements.miss(field.name());
                refuse(Fault.WRONG_TYPE, at.child(index), Shape.Kind.OBJECT.word());
            }
        }
        if (index > field.most()) {
            complaints.add(Fault.LIST_TOO_LONG, at, "", Integer.toString(field.most()));
        }
        return Consumed.CONSUMED;
    }

    /** Copies an object token by token. So its own reader still sees repeated fields, and can complain of them. */
    private Raw copied() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = COPIES.createGenerator(text)) {
            copy.copyCurrentStructureExact(json);
        }
        return new Raw.Text(text.toString());
    }

    private Raw skipped() throws IOException {
        json.skipChildren();
        return Consumed.CONSUMED;
    }

    void refuseUnknown(Pointer at, String name, Shape shape) throws IOException {
        refuse(Fault.UNKNOWN_FIELD, at, complaints.isFull() ? "" : shape.insteadOf(name), Printable.shortened(name));
    }

    /** Complains of the current value and skips it. */
    Raw refuse(Fault fault, Pointer at, String... details) throws IOException {
        complaints.add(fault, at, written(), details);
        return skipped();
    }

    private String written() throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            default -> json.getText();
        };
    }

    private void complainOfMissing(Fields fields, Shape shape) {
        for (Shape.Field field : shape.fields()) {
            if (field.needed() && !fields.has(field.name())) {
                fields.complain(Fault.MISSING_FIELD, field.name(), field.name());
            }
        }
    }
}
