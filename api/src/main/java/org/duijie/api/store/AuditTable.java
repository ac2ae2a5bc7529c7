package org.duijie.api.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The audit lines of a bureau, a chain that only grows. */
public final class AuditTable {
    private final Handle handle;

    /** The end of a chain: the number of its last line, and that line's hash. */
    public record Head(long seq, String hash) {}

    /** A line as canonical JSON, and its hash. */
    public record Line(long seq, String line, String hash) {}

    public AuditTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Takes the number of the next line, and with it the end of the chain until the transaction ends: whoever else appends to this
     * bureau's chain waits.
     *
     * @return the new number with the hash of the line before it
     */
    public Head next(BureauId bureau) {
        return Sql.find(
                        handle,
                        "UPDATE audit_heads SET seq = seq + 1 WHERE bureau_id = ? RETURNING seq, hash",
                        row -> new Head(row.getLong("seq"), row.getString("hash")),
                        bureau.text())
                .orElseThrow();
    }

    public void append(BureauId bureau, Line line) {
        Sql.update(
                handle,
                "INSERT INTO audit (bureau_id, seq, line, hash) VALUES (?, ?, ?, ?)",
                bureau.text(),
                line.seq(),
                line.line(),
                line.hash());
        Sql.update(handle, "UPDATE audit_heads SET hash = ? WHERE bureau_id = ?", line.hash(), bureau.text());
    }

    public Head head(BureauId bureau) {
        return handle.createQuery("SELECT seq, hash FROM audit_heads WHERE bureau_id = :bureau")
                .bind("bureau", bureau.text())
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash")))
                .one();
    }

    /** The lines above {@code after}, in order. */
    public List<Line> list(BureauId bureau, long after, int limit) {
        return handle.createQuery("SELECT seq, line, hash FROM audit WHERE bureau_id = :bureau AND seq > :after"
                        + " ORDER BY seq LIMIT :limit")
                .bind("bureau", bureau.text())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Line(row.getLong("seq"), row.getString("line"), row.getString("hash")))
                .list();
    }
}
