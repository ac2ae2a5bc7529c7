package org.duijie.api.policy;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The floor prices of the bureaus, one row each. */
public final class FloorPriceTable {
    private final Handle handle;

    public FloorPriceTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Adds the floor prices of a new bureau. */
    public void insert(FloorPriceRow row) {
        handle.createUpdate("INSERT INTO floor_prices (bureau_id, entered, version, changed_at)"
                        + " VALUES (:bureau, :entered, :version, :changedAt)")
                .bind("bureau", row.bureau().text())
                .bind("entered", row.entered())
                .bind("version", row.version())
                .bind("changedAt", row.changedAt())
                .execute();
    }

    /**
     * Replaces the previous version by {@code row}; returns false, with nothing changed, if another version is stored.
     */
    public boolean update(FloorPriceRow row) {
        return handle.createUpdate(
                                "UPDATE floor_prices SET entered = :entered, version = :version, changed_at = :changedAt"
                                        + " WHERE bureau_id = :bureau AND version = :version - 1")
                        .bind("bureau", row.bureau().text())
                        .bind("entered", row.entered())
                        .bind("version", row.version())
                        .bind("changedAt", row.changedAt())
                        .execute()
                == 1;
    }

    /** Returns the floor prices of {@code bureau}; every bureau has this row. */
    public FloorPriceRow get(BureauId bureau) {
        return handle.createQuery("SELECT entered, version, changed_at FROM floor_prices WHERE bureau_id = :bureau")
                .bind("bureau", bureau.text())
                .map((row, context) -> new FloorPriceRow(bureau, row.getString(1), row.getLong(2), row.getString(3)))
                .one();
    }
}
