package org.duijie.api.feature;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;

/**
 * The part of an entry that one principal may see.
 *
 * @param version the current version, which the next change must name
 * @param text its JSON
 * @param warnings warnings about the data just entered, for the person who entered it; not stored
 */
public record View(String id, long version, String text, List<Complaint> warnings) {
    public View {
        warnings = List.copyOf(warnings);
    }

    public View(String id, long version, String text) {
        this(id, version, text, List.of());
    }

    public View(String id, long version, ObjectNode json) {
        this(id, version, json.toString());
    }

    /** Returns this view with {@code more} added to its warnings. */
    public View warning(List<Complaint> more) {
        return new View(
                id,
                version,
                text,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    /** Returns its fields, parsed from its text. */
    public ObjectNode json() {
        return Body.tree(text);
    }
}
