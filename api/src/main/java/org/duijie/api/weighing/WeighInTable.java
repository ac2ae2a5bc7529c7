package org.duijie.api.weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** Weigh-ins and their reversals, which never change. */
public final class WeighInTable {
    private final Handle handle;

    public WeighInTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(WeighInRow row) {
        Sql.update(
                handle,
                "INSERT INTO weigh_ins (bureau_id, id, deal_id, n, reverses, entry) VALUES (?, ?, ?, ?, ?, ?)",
                row.bureau().text(),
                row.id(),
                row.deal(),
                row.n(),
                row.reverses().orElse(null),
                row.entry());
    }

    /** Returns those that contain {@code text} in any field, by id. */
    public List<WeighInRow> mentioning(BureauId bureau, String text) {
        return Sql.list(
                handle,
                "SELECT bureau_id, id, deal_id, n, reverses, entry FROM weigh_ins WHERE bureau_id = ?"
                        + " AND replace(entry, ?, '') <> entry ORDER BY id",
                WeighInTable::row,
                bureau.text(),
                text);
    }

    /** Returns those of a deal, in order. */
    public List<WeighInRow> list(BureauId bureau, String deal) {
        return Sql.list(
                handle,
                "SELECT bureau_id, id, deal_id, n, reverses, entry FROM weigh_ins WHERE bureau_id = ? AND deal_id = ?"
                        + " ORDER BY n",
                WeighInTable::row,
                bureau.text(),
                deal);
    }

    private static WeighInRow row(ResultSet row) throws SQLException {
        return new WeighInRow(
                new BureauId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Optional.ofNullable(row.getString(5)),
                row.getString(6));
    }
}
