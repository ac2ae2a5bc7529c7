package org.duijie.api.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes the fields of an object in a file: the type of each, and whether it is required. */
public final class Shape {
    /** The type of a field. Its word is shown in a WRONG_TYPE complaint. */
    public enum Kind {
        NAME("name"),
        AMOUNT("amount"),
        DATE("date"),
        NUMBER("number"),
        WHOLE("whole"),
        FLAG("flag"),
        NAMES("names"),
        /** A list of whole numbers. */
        WHOLES("wholes"),
        OBJECT("object"),
        /** A range: an object with {@code min} and {@code max}, or a text with both, such as 6-7斤. */
        RANGE("range"),
        /** A list of objects. They are passed on one by one, and not kept in memory. */
        OBJECTS("objects"),
        /** An object that is read later, with another shape. Until then, its text is kept. */
        LATER("object"),
        /** Any value; it is skipped. */
        ANY("any");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A field. {@code inner} is the shape of the object, or of each object in the list; {@code most} is the maximum
     * length of the list.
     */
    public record Field(
            String name,
            Kind kind,
            boolean needed,
            @Nullable Shape inner,
            int most) {
        Field(String name, Kind kind, boolean needed, @Nullable Shape inner) {
            this(name, kind, needed, inner, Integer.MAX_VALUE);
        }

        Shape innerShape() {
            if (inner == null) {
                throw new IllegalStateException(name + " has no objects");
            }
            return inner;
        }
    }

    private static final int SHORTEST_BEGINNING = 2;

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Shape(Field... fields) {
        Arrays.stream(fields).forEach(field -> this.fields.put(field.name(), field));
    }

    public static Shape of(Field... fields) {
        return new Shape(fields);
    }

    public static Field needed(String name, Kind kind) {
        return new Field(name, kind, true, null);
    }

    public static Field optional(String name, Kind kind) {
        return new Field(name, kind, false, null);
    }

    public static Field neededObject(String name, Shape inner) {
        return new Field(name, Kind.OBJECT, true, inner);
    }

    public static Field optionalObject(String name, Shape inner) {
        return new Field(name, Kind.OBJECT, false, inner);
    }

    /** Returns a field with the two ends of a range of weights. */
    public static Field optionalRange(String name, Shape ends) {
        return new Field(name, Kind.RANGE, false, ends);
    }

    public static Field neededObjects(String name, Shape inner) {
        return new Field(name, Kind.OBJECTS, true, inner);
    }

    public static Field optionalObjects(String name, Shape inner) {
        return new Field(name, Kind.OBJECTS, false, inner);
    }

    /** Returns a field with a list of at most {@code most} objects. */
    public static Field optionalObjects(String name, Shape inner, int most) {
        return new Field(name, Kind.OBJECTS, false, inner, most);
    }

    public static Field neededObjects(String name, Shape inner, int most) {
        return new Field(name, Kind.OBJECTS, true, inner, most);
    }

    /** Returns this shape with no limit on the length of lists. */
    Shape unbounded() {
        return Shape.of(fields.values().stream()
                .map(each -> new Field(each.name(), each.kind(), each.needed(), each.inner()))
                .toArray(Field[]::new));
    }

    /** Returns this shape without the fields of these names. */
    public Shape without(String... names) {
        return Shape.of(fields.values().stream()
                .filter(field -> !List.of(names).contains(field.name()))
                .toArray(Field[]::new));
    }

    /** Returns this shape with additional fields. */
    public Shape and(Field... more) {
        return Shape.of(
                Stream.concat(fields.values().stream(), Arrays.stream(more)).toArray(Field[]::new));
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Returns the fields, in the order in which they are declared. */
    public Collection<Field> fields() {
        return fields.values();
    }

    /**
     * Returns what to write instead of {@code unknown}: the field with the nearest spelling, or else the fields that
     * begin with it, or else all fields.
     */
    String insteadOf(String unknown) {
        return Spelling.nearest(unknown, fields.keySet()).orElseGet(() -> {
            List<String> begun = fields.keySet().stream()
                    .filter(name -> unknown.length() >= SHORTEST_BEGINNING && name.startsWith(unknown))
                    .toList();
            return String.join(" ", begun.isEmpty() ? fields.keySet() : begun);
        });
    }
}
