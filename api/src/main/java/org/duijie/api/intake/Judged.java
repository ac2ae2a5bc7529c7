package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.json.Complaint;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.sheet.SheetEntry.CellComplaint;

/**
 * A row and its outcome.
 *
 * @param party the name of its owner; empty when it is not known
 * @param subject the id of the row's entry, if it has one
 * @param fields the fields of a new entry, or only the fields that change; empty when the row is refused or changes
 *     nothing
 */
record Judged(
        int row,
        RowOutcome outcome,
        String party,
        Optional<String> subject,
        Optional<ObjectNode> fields,
        List<CellComplaint> told) {
    static Judged refused(SheetEntry entry, String party, List<Complaint> complaints) {
        return new Judged(
                entry.row(), RowOutcome.REFUSED, party, Optional.empty(), Optional.empty(), told(entry, complaints));
    }

    static List<CellComplaint> told(SheetEntry entry, List<Complaint> complaints) {
        return complaints.stream().map(each -> CellComplaint.of(entry, each)).toList();
    }

    Judged as(RowOutcome other, SheetEntry entry, List<Complaint> more) {
        List<CellComplaint> all =
                Stream.concat(told.stream(), told(entry, more).stream()).toList();
        return new Judged(row, other, party, subject, fields, all);
    }

    boolean isWarned() {
        return told.stream().anyMatch(each -> !each.complaint().isError());
    }
}
