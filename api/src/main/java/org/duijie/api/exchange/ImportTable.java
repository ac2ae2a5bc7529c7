package org.duijie.api.exchange;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The answers to imports, by the hash of the imported bytes. */
final class ImportTable {
    private final Handle handle;

    public ImportTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Returns the stored answer for the file with this hash, as JSON; empty when it was not imported yet. */
    public Optional<String> answer(BureauId bureau, String hash) {
        return Sql.find(
                handle, "SELECT answer FROM imports WHERE bureau_id = ? AND hash = ?", Sql.TEXT, bureau.text(), hash);
    }

    /** Stores the answer for a file. If the file was imported before, replaces the earlier answer. */
    public void keep(BureauId bureau, String hash, String answer, String at) {
        Sql.update(
                handle,
                "INSERT INTO imports (bureau_id, hash, answer, at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (bureau_id, hash) DO UPDATE SET answer = excluded.answer, at = excluded.at",
                bureau.text(),
                hash,
                answer,
                at);
    }
}
