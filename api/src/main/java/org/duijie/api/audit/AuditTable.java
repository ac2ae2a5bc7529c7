package org.duijie.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The audit lines of a bureau: a chain that only grows. */
final class AuditTable {
    private static final Columns<Kept> COLUMNS = Columns.<Kept>of("audit")
            .key("bureau_id", row -> row.bureau().text())
            .key("seq", row -> row.line().seq())
            .fixed("line", row -> row.line().line())
            .fixed("hash", row -> row.line().hash());

    private static final Columns.Change<Kept> INSERT = COLUMNS.insert();

    private final Transaction transaction;
    private final Handle handle;

    /** The end of a chain: the number of its last line, and that line's hash. */
    public record Head(long seq, String hash) {}

    /** A line as canonical JSON, and its hash. */
    public record Line(long seq, String line, String hash) {}

    /** A line of a bureau. */
    private record Kept(BureauId bureau, Line line) {}

    /** A line whose position in the chain is not known yet. */
    public interface Draft {
        /**
         * Returns the line.
         *
         * @param seq the number of the line
         * @param previous the hash of the previous line; empty for the first line
         */
        Line line(long seq, String previous);
    }

    public AuditTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /** Adds a line to the end of the chain. The line is written after all other changes of the transaction. */
    public void append(BureauId bureau, Draft draft) {
        transaction.last(ChainEnd.class, ChainEnd::new).add(bureau, draft);
    }

    /** Returns the number of the last line; 0 when there is none. */
    public long lastLine(BureauId bureau) {
        return Sql.find(handle, "SELECT seq FROM audit_heads WHERE bureau_id = ?", Sql.NUMBER, bureau.text())
                .orElse(0L);
    }

    /**
     * Waits until no other transaction writes for the bureau, then blocks other writers until this transaction ends.
     * Call it before a check whose result other writers could change.
     */
    public void await(BureauId bureau) {
        Sql.update(handle, "UPDATE audit_heads SET seq = seq WHERE bureau_id = ?", bureau.text());
    }

    /** Appends lines to the chain. This blocks other writers of the bureau until the transaction ends. */
    void chain(BureauId bureau, List<Draft> drafts) {
        Head end = Sql.find(
                        handle,
                        "UPDATE audit_heads SET seq = seq + ? WHERE bureau_id = ? RETURNING seq, hash",
                        row -> new Head(row.getLong("seq"), row.getString("hash")),
                        drafts.size(),
                        bureau.text())
                .orElseThrow();
        List<Kept> rows = new ArrayList<>();
        long seq = end.seq() - drafts.size();
        String hash = end.hash();
        for (Draft draft : drafts) {
            Line line = draft.line(++seq, hash);
            hash = line.hash();
            rows.add(new Kept(bureau, line));
        }
        INSERT.runAll(handle, rows);
        Sql.update(handle, "UPDATE audit_heads SET hash = ? WHERE bureau_id = ?", hash, bureau.text());
    }

    /** Returns the end of the chain; empty when its row was deleted. */
    public Optional<Head> head(BureauId bureau) {
        return Sql.find(
                handle,
                "SELECT seq, hash FROM audit_heads WHERE bureau_id = ?",
                row -> new Head(row.getLong("seq"), row.getString("hash")),
                bureau.text());
    }

    /** Returns the lines after number {@code after}, in order. */
    public List<Line> list(BureauId bureau, long after, int limit) {
        return handle.createQuery(
                        COLUMNS.select() + " WHERE bureau_id = :bureau AND seq > :after" + " ORDER BY seq LIMIT :limit")
                .bind("bureau", bureau.text())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Line(row.getLong("seq"), row.getString("line"), row.getString("hash")))
                .list();
    }

    /**
     * Returns the lines from number {@code least} until before number {@code end} that contain each of {@code texts},
     * the newest first.
     */
    List<Line> backwards(BureauId bureau, long least, long end, List<String> texts) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), least, end));
        values.addAll(texts);
        return Sql.list(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND seq >= ? AND seq < ?"
                        + " AND replace(line, ?, '') <> line".repeat(texts.size()) + " ORDER BY seq DESC",
                row -> new Line(row.getLong("seq"), row.getString("line"), row.getString("hash")),
                values.toArray());
    }

    /**
     * Returns the lines about {@code subject} that contain {@code text} in any field. It reads every line of the chain.
     */
    public List<String> mentioning(BureauId bureau, String subject, String text) {
        return Sql.list(
                handle,
                "SELECT line FROM audit WHERE bureau_id = ? AND replace(line, ?, '') <> line"
                        + " AND replace(line, ?, '') <> line ORDER BY seq",
                Sql.TEXT,
                bureau.text(),
                "\"subject\":\"" + subject + "\"",
                text);
    }
}
