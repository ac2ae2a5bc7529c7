package org.duijie.api.feature;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;

/**
 * A thing as one principal may see it. Its fields are made here, where it is known who looks.
 *
 * @param version what the next change has to name
 * @param text its JSON
 * @param warnings what is doubtful in what was just entered; for who entered it, and kept nowhere
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

    /** The same, with more that is doubtful. */
    public View warning(List<Complaint> more) {
        return new View(
                id,
                version,
                text,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    /** Its fields, read from its text. */
    public ObjectNode json() {
        return Body.tree(text);
    }
}
