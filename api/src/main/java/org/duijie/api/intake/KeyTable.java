package org.duijie.api.intake;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * The keys of rows that have been entered. By its key, a row of a corrected sheet finds the entry that it was entered
 * as.
 */
final class KeyTable {
    private final Handle handle;

    /** The key of a row, and the id of its entry. */
    record Key(String key, String subject) {}

    KeyTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Returns the id of the entry with this key.
     *
     * @param prefix the prefix of the ids of entries of this kind
     */
    Optional<String> find(BureauId bureau, String prefix, String key) {
        return Sql.find(
                handle,
                "SELECT subject_id FROM sheet_keys WHERE bureau_id = ? AND prefix = ? AND key_hash = ?",
                Sql.TEXT,
                bureau.text(),
                prefix,
                key);
    }

    /** Returns whether any row of this kind has been entered. */
    boolean hasAny(BureauId bureau, String prefix) {
        return Sql.find(
                        handle,
                        "SELECT key_hash FROM sheet_keys WHERE bureau_id = ? AND prefix = ? LIMIT 1",
                        Sql.TEXT,
                        bureau.text(),
                        prefix)
                .isPresent();
    }

    /** Stores keys. A key that is stored already then belongs to the new entry. */
    void putAll(BureauId bureau, String prefix, List<Key> keys) {
        Sql.updateEach(
                handle,
                "INSERT INTO sheet_keys (bureau_id, prefix, key_hash, subject_id) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (bureau_id, prefix, key_hash) DO UPDATE SET subject_id = excluded.subject_id",
                keys.stream()
                        .map(each -> new Object[] {bureau.text(), prefix, each.key(), each.subject()})
                        .toList());
    }
}
