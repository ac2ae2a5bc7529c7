package org.duijie.api.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785): one text for each value, so that it can be hashed and compared. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(JsonNode json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException("a tree that is no JSON", e);
        }
    }
}
