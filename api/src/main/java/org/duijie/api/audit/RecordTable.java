package org.duijie.api.audit;

import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** Reads the ids of an audited table. In every audited table, a row has an id that is unique in its bureau. */
final class RecordTable {
    private final Handle handle;

    RecordTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Returns one page of ids, in order. */
    List<String> ids(BureauId bureau, String table, Page page) {
        return Sql.list(
                handle,
                "SELECT id FROM " + table + " WHERE bureau_id = ? AND id > ? ORDER BY id LIMIT ?",
                Sql.TEXT,
                bureau.text(),
                page.after(),
                page.limit());
    }

    boolean contains(BureauId bureau, String table, String id) {
        return Sql.find(
                        handle,
                        "SELECT 1 FROM " + table + " WHERE bureau_id = ? AND id = ?",
                        Sql.NUMBER,
                        bureau.text(),
                        id)
                .isPresent();
    }
}
