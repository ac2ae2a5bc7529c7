package org.duijie.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.duijie.api.intake.RunLineTable.RunLine;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry.CellComplaint;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.sheet.SkippedRows;

/**
 * Converts runs and their rows to stored JSON and to answers. Stored JSON contains no sentences: they are made for each
 * answer, in its language.
 */
final class RunJson {
    /** The maximum length of a cell's text in an answer, in characters. Longer texts are cut. */
    private static final int LONGEST = 60;

    private static final String PROBLEMS = "problems";
    private static final String WARNINGS = "warnings";
    private static final String CONTACTS = "contacts";

    private RunJson() {}

    /**
     * Returns a description of a sheet to store before its rows are judged: columns, skipped rows, number of rows,
     * warnings.
     */
    static ObjectNode kept(Sheets.About about) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("columns");
        for (ReadSheet.Column each : about.columns()) {
            ObjectNode column = list.addObject();
            column.put("column", each.letter());
            column.put("heading", each.heading());
            if (!each.field().isEmpty()) {
                column.put("field", each.field());
            }
            if (!each.unit().isEmpty()) {
                column.put("unit", each.unit());
            }
        }
        SkippedRows skipped = about.skipped();
        ObjectNode skip = json.putObject("skipped");
        skip.put("blank", skipped.blank());
        skip.put("headings", skipped.headings());
        skip.put("hidden", skipped.hidden());
        skipped.totals().forEach(skip.putArray("totals")::add);
        skipped.notes().forEach(skip.putArray("notes")::add);
        json.put("rows", about.rows());
        ArrayNode told = json.putArray(WARNINGS);
        about.warnings().forEach(each -> told.add(kept(new CellComplaint("", "", each))));
        return json;
    }

    /** Converts the stored description of a sheet to the form of answers. */
    static ObjectNode about(ObjectNode about, Locale language) {
        about.remove("rows");
        about.set(WARNINGS, told(about.get(WARNINGS), language));
        return about;
    }

    /** Returns a preview in the form of answers. */
    static ObjectNode preview(Sheets.Preview preview, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", preview.kind().word());
        json.set("counts", preview.counts().json());
        json.setAll(about(kept(preview.about()), language));
        ArrayNode refused = json.putArray("refused");
        preview.refused().forEach(row -> refused.add(line(row, language)));
        ArrayNode accepted = json.putArray("accepted");
        preview.accepted().forEach(row -> accepted.add(line(row, language)));
        return json;
    }

    /** Returns a run in the form of answers. */
    static ObjectNode run(RunRow row, Locale language) {
        ObjectNode about = Body.tree(row.about());
        int rows = about.get("rows").intValue();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("version", row.version());
        json.put("kind", row.asked().kind().word());
        json.put("status", row.status().word());
        json.put("update", row.asked().updates());
        json.put("askedBy", row.askedBy());
        ObjectNode counts = Counts.kept(Body.tree(row.counts())).json();
        json.putObject("progress").put("done", counts.get("rows").longValue()).put("rows", rows);
        json.set("counts", counts);
        row.failure().ifPresent(failure -> json.put("failure", failure));
        json.setAll(about(about, language));
        json.put("createdAt", row.createdAt());
        json.put("changedAt", row.changedAt());
        return json;
    }

    /**
     * Returns a row in the form in which it is stored. Leaves out the contacts of parties, because they are personal
     * data.
     */
    static RunLine line(Judged judged, SheetKind kind) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("party", kind == SheetKind.PARTIES && judged.outcome() == RowOutcome.REFUSED ? "" : judged.party());
        boolean isChange = judged.outcome() == RowOutcome.CHANGED || judged.outcome() == RowOutcome.OFFERED;
        judged.fields().filter(fields -> isChange).ifPresent(fields -> told.set("fields", withoutContacts(fields)));
        ArrayNode problems = told.putArray(PROBLEMS);
        judged.told().forEach(each -> problems.add(kept(impersonal(each))));
        return new RunLine(judged.row(), judged.outcome(), judged.subject(), told.toString());
    }

    /** Returns a stored row in the form of answers. */
    static ObjectNode line(RunLine line, Locale language) {
        ObjectNode told = Body.tree(line.told());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("row", line.row());
        json.put("outcome", line.outcome().word());
        line.subject().ifPresent(id -> json.put("id", id));
        json.put("party", told.path("party").asText());
        if (told.has("fields")) {
            json.set("fields", told.get("fields"));
        }
        json.set(PROBLEMS, told(told.get(PROBLEMS), language));
        return json;
    }

    /** Returns a row of a preview in the form of answers. A new row has no id yet. */
    static ObjectNode line(Judged judged, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("row", judged.row());
        json.put("outcome", judged.outcome().word());
        judged.subject().filter(id -> judged.outcome() != RowOutcome.ADDED).ifPresent(id -> json.put("id", id));
        json.put("party", judged.party());
        judged.fields().ifPresent(fields -> json.set("fields", fields));
        ArrayNode problems = JsonNodeFactory.instance.arrayNode();
        judged.told().forEach(each -> problems.add(kept(each)));
        json.set(PROBLEMS, told(problems, language));
        return json;
    }

    /** Returns stored complaints with their sentences. */
    private static ArrayNode told(JsonNode kept, Locale language) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        StreamSupport.stream(kept.spliterator(), false)
                .sorted((one, other) -> one.get("severity")
                        .asText()
                        .compareTo(other.get("severity").asText()))
                .forEach(each -> told.add(told((ObjectNode) each, language)));
        return told;
    }

    private static ObjectNode told(ObjectNode kept, Locale language) {
        List<String> details = new ArrayList<>();
        kept.get("details").forEach(each -> details.add(each.asText()));
        Complaint complaint = new Complaint(
                kept.get("severity").asText().equals("error") ? Severity.ERROR : Severity.WARNING,
                kept.get("pointer").asText(),
                kept.get("value").asText(),
                kept.get("code").asText(),
                details,
                kept.path("word").asText());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("column", kept.get("column").asText());
        json.put("cell", kept.get("cell").asText());
        json.put("pointer", complaint.pointer());
        json.put("code", complaint.code());
        json.put("severity", kept.get("severity").asText());
        json.put("detail", complaint.text(language));
        return json;
    }

    private static ObjectNode kept(CellComplaint told) {
        Complaint complaint = told.complaint();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("column", told.column());
        json.put("cell", shortened(told.cell()));
        json.put("pointer", complaint.pointer());
        json.put("code", complaint.code());
        json.put("severity", complaint.isError() ? "error" : "warning");
        json.put("value", complaint.value());
        complaint.details().forEach(json.putArray("details")::add);
        if (!complaint.word().isEmpty()) {
            json.put("word", complaint.word());
        }
        return json;
    }

    private static CellComplaint impersonal(CellComplaint told) {
        Complaint each = told.complaint();
        return each.pointer().startsWith("/" + CONTACTS)
                ? new CellComplaint(
                        told.column(),
                        "",
                        new Complaint(each.severity(), each.pointer(), "", each.code(), each.details(), each.word()))
                : told;
    }

    private static ObjectNode withoutContacts(ObjectNode fields) {
        ObjectNode kept = fields.deepCopy();
        kept.remove(CONTACTS);
        return kept;
    }

    /** Returns the first 60 characters of a text, without control characters. */
    private static String shortened(String text) {
        String plain = text.codePoints()
                .limit(LONGEST)
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() < text.length() ? plain + "…" : plain;
    }
}
