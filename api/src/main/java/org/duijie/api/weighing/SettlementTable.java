package org.duijie.api.weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** Settlements and their reversals. Rows are added, and marked as paid. */
public final class SettlementTable {
    private final Handle handle;

    public SettlementTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(SettlementRow row) {
        Sql.update(
                handle,
                "INSERT INTO settlements (bureau_id, id, deal_id, n, weigh_in_id, amount_micros, settled_on, due_on, paid_on, reverses)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.bureau().text(),
                row.id(),
                row.deal(),
                row.n(),
                row.weighIn(),
                row.micros(),
                row.settledOn(),
                row.dueOn(),
                row.paidOn().orElse(null),
                row.reverses().orElse(null));
    }

    /** Writes the day on which everything open of a deal was paid. */
    public void pay(BureauId bureau, String deal, String day) {
        Sql.update(
                handle,
                "UPDATE settlements SET paid_on = ? WHERE bureau_id = ? AND deal_id = ? AND paid_on IS NULL",
                day,
                bureau.text(),
                deal);
    }

    /** Returns those of a deal, in order. */
    public List<SettlementRow> list(BureauId bureau, String deal) {
        return Sql.list(
                handle,
                "SELECT bureau_id, id, deal_id, n, weigh_in_id, amount_micros, settled_on, due_on, paid_on, reverses FROM"
                        + " settlements WHERE bureau_id = ? AND deal_id = ? ORDER BY n",
                SettlementTable::row,
                bureau.text(),
                deal);
    }

    private static SettlementRow row(ResultSet row) throws SQLException {
        return new SettlementRow(
                new BureauId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)));
    }
}
