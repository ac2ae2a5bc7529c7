package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;

/** Compares the histories with the chain, line by line: each line must have its version, and each version its line. */
final class HistoryCheck {
    private final HistoryTable histories;
    private final BureauId bureau;
    private final Consumer<Finding> found;
    private long lines;

    HistoryCheck(Transaction view, BureauId bureau, Consumer<Finding> found) {
        this.histories = new HistoryTable(view);
        this.bureau = bureau;
        this.found = found;
    }

    /** Checks an intact line of the chain. */
    void line(ObjectNode line) {
        lines++;
        String subject = line.path("subject").asText();
        long version = line.path("version").asLong();
        Optional<Histories.Version> row = histories.find(bureau, subject, version);
        if (row.isEmpty()) {
            tell(subject + "/" + version, Finding.Kind.MISSING, "");
        } else if (!isSame(line, row.get())) {
            tell(subject + "/" + version, Finding.Kind.CHANGED, "");
        }
    }

    /** Completes the check after the last line: reports versions that have no line. */
    void end() {
        long rows = histories.count(bureau);
        if (rows > lines) {
            tell(Long.toString(rows - lines), Finding.Kind.UNTOLD, "");
        }
    }

    private static boolean isSame(ObjectNode line, Histories.Version row) {
        return line.path("at").asText().equals(row.at())
                && line.path("actor").asText().equals(row.actor())
                && line.path("action").asText().equals(row.action())
                && line.path("reason").asText().equals(row.reason().orElse(""))
                && line.path("onBehalfOf").asText().equals(row.onBehalfOf().orElse(""))
                && isSame(row.subject(), line.path("after"), Body.tree(row.after()));
    }

    /**
     * Returns whether a version equals its line. A version that was stored before personal values were hashed may have
     * been overwritten to erase a person. Such an erased value is not compared, because the line still has it.
     */
    private static boolean isSame(String subject, JsonNode line, JsonNode row) {
        if (line.equals(row)) {
            return true;
        }
        return row.toString().contains('"' + Erasure.ERASED + '"')
                && withoutPersons(subject, line).equals(withoutPersons(subject, row));
    }

    private static JsonNode withoutPersons(String subject, JsonNode tree) {
        JsonNode rest = tree.deepCopy();
        PersonFields.replace(
                subject, rest, (person, value) -> value instanceof TextNode ? NullNode.getInstance() : value);
        return rest;
    }

    private void tell(String id, Finding.Kind kind, String field) {
        found.accept(new Finding("histories", id, kind, field));
    }
}
