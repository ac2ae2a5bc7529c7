package org.duijie.api.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Body;

/** Writes audit lines in the form of answers. */
final class AuditJson {
    private AuditJson() {}

    static List<ObjectNode> write(List<Audit.ReadLine> lines) {
        return lines.stream().map(AuditJson::write).toList();
    }

    /** Returns the fields of a line, with its hash and the personal values that it stands for. */
    private static ObjectNode write(Audit.ReadLine line) {
        ObjectNode json = Body.tree(line.text()).put("hash", line.hash());
        if (!line.persons().isEmpty()) {
            line.persons().forEach(json.putObject("persons")::put);
        }
        return json;
    }
}
