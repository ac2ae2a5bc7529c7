package org.duijie.api.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * Writes JSON in UTF-8, with the same bytes on every machine. A double is written as the shortest decimal that reads
 * back as the same double. Closing this writer ends the text with a line feed and flushes the stream, but does not
 * close the stream.
 */
final class JsonOut implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    /** Writes everything on one line. */
    static JsonOut onOneLine(OutputStream out) throws IOException {
        return new JsonOut(JSON.createGenerator(out));
    }

    /** Writes objects and lists up to depth {@code deepest} with one entry a line, and deeper ones on one line. */
    static JsonOut laidOut(OutputStream out, int deepest) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.setPrettyPrinter(new Layout(deepest));
        return new JsonOut(json);
    }

    void beginObject() throws IOException {
        json.writeStartObject();
    }

    void beginObject(String field) throws IOException {
        json.writeObjectFieldStart(field);
    }

    void endObject() throws IOException {
        json.writeEndObject();
    }

    void beginList(String field) throws IOException {
        json.writeArrayFieldStart(field);
    }

    void endList() throws IOException {
        json.writeEndArray();
    }

    /** Writes {@code value} as text. */
    void text(String field, Object value) throws IOException {
        json.writeStringField(field, value.toString());
    }

    /** Writes {@code value} as text if it differs from the default. */
    void textUnless(Object usual, String field, Object value) throws IOException {
        if (!value.equals(usual)) {
            text(field, value);
        }
    }

    void number(String field, long value) throws IOException {
        json.writeNumberField(field, value);
    }

    void number(String field, double value) throws IOException {
        json.writeNumberField(field, value);
    }

    void number(String field, BigDecimal value) throws IOException {
        json.writeNumberField(field, value);
    }

    /** Writes {@code values} as a list of texts; nothing if there are none. */
    void texts(String field, Collection<?> values) throws IOException {
        if (!values.isEmpty()) {
            beginList(field);
            for (Object value : values) {
                json.writeString(value.toString());
            }
            endList();
        }
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
