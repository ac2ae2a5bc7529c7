package org.duijie.api.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The table of the rows of runs, with their outcomes. */
final class RunLineTable {
    private final Handle handle;

    /**
     * A row of a run.
     *
     * @param told complaints and changes, as JSON
     */
    record RunLine(int row, RowOutcome outcome, Optional<String> subject, String told) {}

    RunLineTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insertAll(BureauId bureau, String sheet, List<RunLine> lines) {
        Sql.updateEach(
                handle,
                "INSERT INTO sheet_rows (bureau_id, sheet_id, row_no, outcome, subject_id, told)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(each -> new Object[] {
                            bureau.text(),
                            sheet,
                            (long) each.row(),
                            each.outcome().word(),
                            each.subject().orElse(null),
                            each.told()
                        })
                        .toList());
    }

    /** Returns the rows after number {@code after}, of one outcome or of all. */
    List<RunLine> list(BureauId bureau, String sheet, Optional<RowOutcome> outcome, long after, int limit) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), sheet, after));
        outcome.map(RowOutcome::word).ifPresent(values::add);
        values.add((long) limit);
        return Sql.list(
                handle,
                "SELECT row_no, outcome, subject_id, told FROM sheet_rows"
                        + " WHERE bureau_id = ? AND sheet_id = ? AND row_no > ?"
                        + (outcome.isPresent() ? " AND outcome = ?" : "") + " ORDER BY row_no LIMIT ?",
                RunLineTable::row,
                values.toArray());
    }

    private static RunLine row(FoundRow row) throws SQLException {
        return new RunLine(
                (int) row.getLong("row_no"),
                RowOutcome.parse(row.getString("outcome")),
                Optional.ofNullable(row.getString("subject_id")),
                row.getString("told"));
    }
}
