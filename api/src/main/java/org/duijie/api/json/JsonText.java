package org.duijie.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Utf8Reader.TooManyBytesException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text (RFC 8259) whose root is an object. An error in the text becomes a complaint, after the complaints about
 * earlier fields. Time is linear in the text; memory does not depend on its size.
 */
public final class JsonText {
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME_OR_NUMBER = 1_000;
    private static final int SHOWN = 20;

    /** Reads all JSON from outside, within limits. */
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME_OR_NUMBER)
                    .maxNumberLength(LONGEST_NAME_OR_NUMBER)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // A file may be full of names with equal hashes: that costs time, but is not a fault of the program.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private final Utf8Reader text;
    private final String name;
    private final long mostBytes;
    private final Complaints complaints;
    private final boolean isKept;

    /** Reads the root object, whose brace is the parser's current token. */
    interface Root<T> {
        public T read(JsonParser json, ObjectReader objects) throws IOException;
    }

    /**
     * Makes a reader for the text in {@code in}, which may have {@code mostBytes} bytes. Complaints call it
     * {@code name}.
     */
    public JsonText(InputStream in, String name, long mostBytes, Complaints complaints) {
        this(in, name, mostBytes, complaints, false);
    }

    /**
     * Makes a reader.
     *
     * @param isKept whether the text is stored data, which earlier rules accepted
     */
    public JsonText(InputStream in, String name, long mostBytes, Complaints complaints, boolean isKept) {
        this.text = new Utf8Reader(in, mostBytes);
        this.name = name;
        this.mostBytes = mostBytes;
        this.complaints = complaints;
        this.isKept = isKept;
    }

    /** Returns the fields of the root; empty when the text is not complete JSON, or its root is not an object. */
    public Optional<Fields> read(Shape root, ObjectReader.Elements elements) {
        return read((json, objects) -> objects.read(Pointer.ROOT, root), elements);
    }

    /** Returns what {@code root} makes from the root object; empty when the text is not complete JSON. */
    public <T> Optional<T> read(Root<T> root) {
        return read(root, (list, index, element) -> {});
    }

    private <T> Optional<T> read(Root<T> root, ObjectReader.Elements elements) {
        try (JsonParser json = JSON.createParser(text)) {
            return read(json, new ObjectReader(json, complaints, elements, isKept), root);
        } catch (TooManyBytesException e) {
            complaints.add(Fault.FILE_TOO_LARGE, Pointer.ROOT, name, InputFile.size(mostBytes));
        } catch (IOException e) {
            complaints.add(Fault.FILE_UNREADABLE, Pointer.ROOT, name);
        }
        return Optional.empty();
    }

    private <T> Optional<T> read(JsonParser json, ObjectReader objects, Root<T> root) throws IOException {
        try {
            JsonToken first = json.nextToken();
            if (first == null) {
                complaints.add(Fault.EMPTY_FILE, Pointer.ROOT, name);
                return Optional.empty();
            }
            if (first != JsonToken.START_OBJECT) {
                objects.refuse(Fault.WRONG_TYPE, Pointer.ROOT, Shape.Kind.OBJECT.word());
                return Optional.empty();
            }
            T read = root.read(json, objects);
            return isAtEnd(json) ? Optional.of(read) : Optional.empty();
        } catch (StreamConstraintsException e) {
            boolean deep = json.getParsingContext().getNestingDepth() > DEEPEST;
            stop(deep ? Fault.TOO_DEEP : Fault.TOO_LONG, json, "", Integer.toString(DEEPEST));
        } catch (JsonEOFException e) {
            stopAtEnd(Fault.TRUNCATED, json);
        } catch (JsonProcessingException e) {
            stopAt(Fault.SYNTAX, json, e.getLocation());
        } catch (CharacterCodingException e) {
            stopAtEnd(Fault.NOT_UTF8, json);
        }
        return Optional.empty();
    }

    private boolean isAtEnd(JsonParser json) throws IOException {
        try {
            if (json.nextToken() == null) {
                return true;
            }
            stopAt(Fault.TRAILING, json, json.currentTokenLocation());
        } catch (JsonProcessingException e) {
            stopAt(Fault.TRAILING, json, e.getLocation());
        }
        return false;
    }

    /**
     * Stops reading. The error is placed at {@code known}, or else at the parser's position. An error at the end of the
     * text means that the text was cut.
     */
    private void stopAt(Fault fault, JsonParser json, @Nullable JsonLocation known) {
        JsonLocation where = known == null ? json.currentLocation() : known;
        if (fault == Fault.SYNTAX && text.endsAt(where.getCharOffset())) {
            stopAtEnd(Fault.TRUNCATED, json);
            return;
        }
        String line = Integer.toString(where.getLineNr());
        stop(fault, json, text.textAt(where.getCharOffset(), SHOWN), line, Integer.toString(where.getColumnNr()));
    }

    /** Stops reading; the error is placed after everything that could be decoded. */
    private void stopAtEnd(Fault fault, JsonParser json) {
        stop(fault, json, "", Long.toString(text.line()), Long.toString(text.column()));
    }

    private void stop(Fault fault, JsonParser json, String shown, String... details) {
        String pointer = json.getParsingContext().pathAsPointer().toString();
        complaints.add(new Complaint(fault.severity(), pointer, shown, fault.name(), List.of(details)));
    }
}
