package org.duijie.api.round;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The files of rounds: the market as matched, and the plan. Rows are added, never changed. */
final class RoundFileTable {
    private final Handle handle;

    /** The kinds of files. */
    public enum Name {
        MARKET("market"),
        PLAN("plan");

        private final String word;

        Name(String word) {
            this.word = word;
        }
    }

    /**
     * A file.
     *
     * @param hash SHA-256 of its bytes
     */
    public record RoundFile(String hash, String content) {}

    public RoundFileTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(BureauId bureau, String round, Name name, RoundFile file) {
        Sql.update(
                handle,
                "INSERT INTO round_files (bureau_id, round_id, name, hash, content) VALUES (?, ?, ?, ?, ?)",
                bureau.text(),
                round,
                name.word,
                file.hash(),
                file.content());
    }

    public Optional<RoundFile> find(BureauId bureau, String round, Name name) {
        return Sql.find(
                handle,
                "SELECT hash, content FROM round_files WHERE bureau_id = ? AND round_id = ? AND name = ?",
                row -> new RoundFile(row.getString(1), row.getString(2)),
                bureau.text(),
                round,
                name.word);
    }
}
