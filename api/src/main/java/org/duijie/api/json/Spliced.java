package org.duijie.api.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Appends fields to a JSON object in text form without parsing it, so that pages with many objects are fast. */
public final class Spliced {
    private final StringBuilder text;
    private boolean isFirst;

    private Spliced(String object) {
        this.text = new StringBuilder(object.length() + 512).append(object, 0, object.length() - 1);
        this.isFirst = object.length() == 2;
    }

    /** Starts with {@code object}, which is canonical ({@link CanonicalJson}) and has none of the appended fields. */
    public static Spliced behind(String object) {
        return new Spliced(object);
    }

    /** Appends a text. */
    public Spliced put(String field, String value) {
        begin(field).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
        return this;
    }

    /** Appends a number. */
    public Spliced put(String field, long value) {
        begin(field).append(value);
        return this;
    }

    /** Starts an inner object. The following fields belong to it, until {@link #end}. */
    public Spliced object(String field) {
        begin(field).append('{');
        isFirst = true;
        return this;
    }

    /** Ends the inner object that was started last. */
    public Spliced end() {
        text.append('}');
        isFirst = false;
        return this;
    }

    /** Returns the whole object. */
    public String whole() {
        return text.append('}').toString();
    }

    private StringBuilder begin(String field) {
        if (!isFirst) {
            text.append(',');
        }
        isFirst = false;
        return text.append('"').append(field).append("\":");
    }
}
