package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.codec.Body;

/**
 * A thing as one principal may see it. Its fields are made here, where it is known who looks.
 *
 * @param version what the next change has to name
 * @param text its JSON
 */
public record Thing(String id, long version, String text) {
    Thing(String id, long version, ObjectNode json) {
        this(id, version, json.toString());
    }

    /** Its fields, read from its text. */
    public ObjectNode json() {
        return Body.tree(text);
    }
}
