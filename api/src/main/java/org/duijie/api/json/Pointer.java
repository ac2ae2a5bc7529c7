package org.duijie.api.json;

import org.jspecify.annotations.Nullable;

/** A place in a JSON text (RFC 6901); formatted only when needed. */
public record Pointer(@Nullable Pointer parent, String token) {
    public static final Pointer ROOT = new Pointer(null, "");

    public Pointer child(String field) {
        return new Pointer(this, field);
    }

    public Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
