package org.duijie.api.policy;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The policies of the bureaus, one row each. */
public final class PolicyTable {
    private final Handle handle;

    public PolicyTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Adds the policy of a new bureau. */
    public void insert(PolicyRow row) {
        handle.createUpdate("INSERT INTO policies (bureau_id, entered, version, changed_at)"
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
    public boolean update(PolicyRow row) {
        return handle.createUpdate("UPDATE policies SET entered = :entered, version = :version, changed_at = :changedAt"
                                + " WHERE bureau_id = :bureau AND version = :version - 1")
                        .bind("bureau", row.bureau().text())
                        .bind("entered", row.entered())
                        .bind("version", row.version())
                        .bind("changedAt", row.changedAt())
                        .execute()
                == 1;
    }

    /** Returns the policy of {@code bureau}; every bureau has this row. */
    public PolicyRow get(BureauId bureau) {
        return handle.createQuery("SELECT entered, version, changed_at FROM policies WHERE bureau_id = :bureau")
                .bind("bureau", bureau.text())
                .map((row, context) -> new PolicyRow(bureau, row.getString(1), row.getLong(2), row.getString(3)))
                .one();
    }
}
