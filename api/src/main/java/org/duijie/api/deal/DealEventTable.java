package org.duijie.api.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The transitions of deals, which never change. */
final class DealEventTable {
    private static final String COLUMNS =
            "bureau_id, deal_id, n, at, actor_id, on_behalf_of, heard_by, verb, state, reason, note";

    private final Handle handle;

    public DealEventTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(DealEventRow row) {
        Sql.update(
                handle,
                "INSERT INTO deal_events (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.bureau().text(),
                row.deal(),
                row.n(),
                row.at(),
                row.actor(),
                row.onBehalfOf().orElse(null),
                row.heardBy().orElse(null),
                row.verb(),
                row.state(),
                row.reason().orElse(null),
                row.note().orElse(null));
    }

    /** Returns the transitions of {@code deal} after number {@code after}, the oldest first. */
    public List<DealEventRow> list(BureauId bureau, String deal, long after, int limit) {
        return Sql.list(
                handle,
                "SELECT " + COLUMNS
                        + " FROM deal_events WHERE bureau_id = ? AND deal_id = ? AND n > ? ORDER BY n LIMIT ?",
                DealEventTable::row,
                bureau.text(),
                deal,
                after,
                limit);
    }

    private static DealEventRow row(ResultSet row) throws SQLException {
        return new DealEventRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("deal_id"),
                row.getLong("n"),
                row.getString("at"),
                row.getString("actor_id"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                Optional.ofNullable(row.getString("heard_by")),
                row.getString("verb"),
                row.getString("state"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("note")));
    }
}
