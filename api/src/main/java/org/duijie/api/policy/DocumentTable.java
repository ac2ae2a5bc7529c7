package org.duijie.api.policy;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The documents of one kind, one row for each bureau. */
final class DocumentTable {
    private final Handle handle;
    private final String table;

    DocumentTable(Transaction transaction, BureauDocument document) {
        this.handle = transaction.handle();
        this.table = document.table();
    }

    /** Adds the document of a new bureau. */
    void insert(DocumentRow row) {
        handle.createUpdate("INSERT INTO " + table + " (bureau_id, entered, version, changed_at)"
                        + " VALUES (:bureau, :entered, :version, :changedAt)")
                .bind("bureau", row.bureau().text())
                .bind("entered", row.entered())
                .bind("version", row.version())
                .bind("changedAt", row.changedAt())
                .execute();
    }

    /**
     * Replaces the previous version by {@code row}. Returns false, with nothing changed, if another version is stored.
     */
    boolean update(DocumentRow row) {
        return handle.createUpdate("UPDATE " + table
                                + " SET entered = :entered, version = :version, changed_at = :changedAt"
                                + " WHERE bureau_id = :bureau AND version = :version - 1")
                        .bind("bureau", row.bureau().text())
                        .bind("entered", row.entered())
                        .bind("version", row.version())
                        .bind("changedAt", row.changedAt())
                        .execute()
                == 1;
    }

    /** Returns the document of {@code bureau}, which exists. */
    DocumentRow get(BureauId bureau) {
        return handle.createQuery("SELECT entered, version, changed_at FROM " + table + " WHERE bureau_id = :bureau")
                .bind("bureau", bureau.text())
                .map((row, context) -> new DocumentRow(
                        bureau, row.getString("entered"), row.getLong("version"), row.getString("changed_at")))
                .one();
    }
}
