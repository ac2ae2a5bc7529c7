package org.duijie.api.round;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * The reasons for unsold stock and unmet demand in the plans of rounds. They are added when a round ends and never
 * change.
 */
final class RoundReasonTable {
    private static final Columns<Kept> COLUMNS = Columns.<Kept>of("round_reasons")
            .key("bureau_id", row -> row.bureau().text())
            .key("round_id", Kept::round)
            .key("n", row -> row.reason().n())
            .fixed("entry", row -> row.reason().entry());

    private static final Columns.Change<Kept> INSERT = COLUMNS.insert();

    private final Handle handle;

    /**
     * One listing or intent.
     *
     * @param n its number in the round, from 1
     * @param entry its JSON
     */
    public record Reason(long n, String entry) {}

    /** A reason, with the round that it belongs to. */
    private record Kept(BureauId bureau, String round, Reason reason) {}

    public RoundReasonTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Adds {@code entries}, numbered in their order. */
    public void insert(BureauId bureau, String round, List<String> entries) {
        List<Kept> rows = new ArrayList<>();
        for (String entry : entries) {
            rows.add(new Kept(bureau, round, new Reason(rows.size() + 1L, entry)));
        }
        INSERT.runAll(handle, rows);
    }

    /** Returns the entries after number {@code after}. */
    public List<Reason> list(BureauId bureau, String round, long after, int limit) {
        return Sql.list(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND round_id = ? AND n > ? ORDER BY n LIMIT ?",
                row -> new Reason(row.getLong("n"), row.getString("entry")),
                bureau.text(),
                round,
                after,
                limit);
    }
}
