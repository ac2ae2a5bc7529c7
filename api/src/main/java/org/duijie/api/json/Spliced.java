package org.duijie.api.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * A JSON object kept as text, with fields put behind its own: nothing of it is read, so that a page of them costs
 * little.
 */
public final class Spliced {
    private final StringBuilder text;
    private boolean isFirst;

    private Spliced(String object) {
        this.text = new StringBuilder(object.length() + 512).append(object, 0, object.length() - 1);
        this.isFirst = object.length() == 2;
    }

    /**
     * Begins with {@code object}, which is as {@link CanonicalJson} writes it and has none of the fields that are put
     * behind.
     */
    public static Spliced behind(String object) {
        return new Spliced(object);
    }

    /** Puts a text. */
    public Spliced put(String field, String value) {
        begin(field).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
        return this;
    }

    /** Puts a number. */
    public Spliced put(String field, long value) {
        begin(field).append(value);
        return this;
    }

    /** Begins an object: what is put from here on stands in it, until its {@link #end}. */
    public Spliced object(String field) {
        begin(field).append('{');
        isFirst = true;
        return this;
    }

    /** Ends the object that was begun last. */
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
