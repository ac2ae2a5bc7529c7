package org.duijie.api.round;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** Why listings kept stock and intents ended short in rounds' plans: added when a round ends, never changed. */
final class RoundReasonTable {
    private final Handle handle;

    /**
     * One listing or intent.
     *
     * @param n its number in the round, from 1
     * @param entry its JSON
     */
    public record Reason(long n, String entry) {}

    public RoundReasonTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Adds {@code entries}, numbered in their order. */
    public void insert(BureauId bureau, String round, List<String> entries) {
        List<Object[]> rows = new ArrayList<>();
        for (String entry : entries) {
            rows.add(new Object[] {bureau.text(), round, rows.size() + 1L, entry});
        }
        Sql.updateEach(handle, "INSERT INTO round_reasons (bureau_id, round_id, n, entry) VALUES (?, ?, ?, ?)", rows);
    }

    /** Returns those after number {@code after}. */
    public List<Reason> list(BureauId bureau, String round, long after, int limit) {
        return Sql.list(
                handle,
                "SELECT n, entry FROM round_reasons WHERE bureau_id = ? AND round_id = ? AND n > ? ORDER BY n LIMIT ?",
                row -> new Reason(row.getLong(1), row.getString(2)),
                bureau.text(),
                round,
                after,
                limit);
    }
}
