package org.duijie.api.codec;

import org.jspecify.annotations.Nullable;

/** Where something stands in a JSON text (RFC 6901); put into words only when it is asked for. */
record Pointer(@Nullable Pointer parent, String token) {
    static final Pointer ROOT = new Pointer(null, "");

    Pointer child(String field) {
        return new Pointer(this, field);
    }

    Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
