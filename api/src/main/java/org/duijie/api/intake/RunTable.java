package org.duijie.api.intake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.intake.RunRow.Asked;
import org.duijie.api.intake.RunRow.Work;
import org.duijie.api.sheet.SheetKind;
import org.jdbi.v3.core.Handle;

/**
 * The table of runs. A worker takes a run with a lease and a fence number, as for match rounds: only one worker at a
 * time has a run, and writes of a worker that has lost the run have no effect.
 */
final class RunTable {
    private static final int PIECE = 1 << 20;
    private static final String MINE = " WHERE bureau_id = ? AND id = ? AND status = 'running' AND fence = ?";
    private static final String WAITING =
            "(status = 'queued' OR (status = 'running' AND (lease_until < ? OR lease_until > ?)))";

    private static final Columns<RunRow> COLUMNS = Columns.<RunRow>of("sheets")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", RunRow::id)
            .fixed("kind", row -> row.asked().kind().word())
            .fixed("tab", row -> row.asked().tab())
            .fixed("hash", row -> row.asked().hash())
            .fixed("updates", row -> row.asked().updates() ? 1L : 0L)
            .fixed("asked_by", RunRow::askedBy)
            .fixed("party_id", RunRow::party)
            .fixed("about", RunRow::about)
            .fixed("status", row -> row.status().word())
            .fixed("fence", row -> row.work().fence())
            .fixed("lease_until", row -> row.work().leaseUntil())
            .fixed("lost", row -> row.work().lost())
            .fixed("last_row", row -> (long) row.lastRow())
            .fixed("counts", RunRow::counts)
            .fixed("failure", RunRow::failure)
            .fixed("version", RunRow::version)
            .fixed("created_at", RunRow::createdAt)
            .fixed("changed_at", RunRow::changedAt);

    private static final String SELECT = COLUMNS.select() + " WHERE bureau_id = ?";
    private static final Columns.Change<RunRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    /**
     * The range of times in which a valid lease ends.
     *
     * @param now a lease that ended before this time has expired
     * @param latest a lease that ends after this time was written before a clock was set back
     */
    record Leases(String now, String latest) {}

    RunTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Adds a run that waits, and its file. */
    void insert(RunRow row, byte[] file) {
        INSERT.run(handle, row);
        String text = Base64.getEncoder().encodeToString(file);
        List<Object[]> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += PIECE) {
            pieces.add(new Object[] {
                row.bureau().text(),
                row.id(),
                (long) at / PIECE,
                text.substring(at, Math.min(text.length(), at + PIECE))
            });
        }
        Sql.updateEach(
                handle, "INSERT INTO sheet_pieces (bureau_id, sheet_id, n, content) VALUES (?, ?, ?, ?)", pieces);
    }

    Optional<RunRow> find(BureauId bureau, String id) {
        return Sql.find(handle, SELECT + " AND id = ?", RunTable::row, bureau.text(), id);
    }

    /** Returns the latest run of the same request that was not cancelled and did not fail. */
    Optional<RunRow> same(BureauId bureau, Asked asked, String party) {
        return Sql.find(
                handle,
                SELECT + " AND hash = ? AND kind = ? AND tab = ? AND updates = ? AND party_id = ?"
                        + " AND status IN ('queued', 'running', 'done') ORDER BY id DESC LIMIT 1",
                RunTable::row,
                bureau.text(),
                asked.hash(),
                asked.kind().word(),
                asked.tab(),
                asked.updates() ? 1L : 0L,
                party);
    }

    /** Returns one page of runs, of all parties or of one, ordered by id. */
    List<RunRow> list(BureauId bureau, Optional<String> party, Page page) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), page.after()));
        party.ifPresent(values::add);
        values.add(page.limit());
        return Sql.list(
                handle,
                SELECT + " AND id > ?" + (party.isPresent() ? " AND party_id = ?" : "") + " ORDER BY id LIMIT ?",
                RunTable::row,
                values.toArray());
    }

    /** Returns the file of a run. */
    byte[] file(RunRow row) {
        String text = String.join(
                "",
                Sql.list(
                        handle,
                        "SELECT content FROM sheet_pieces WHERE bureau_id = ? AND sheet_id = ? ORDER BY n",
                        Sql.TEXT,
                        row.bureau().text(),
                        row.id()));
        return Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Deletes the file of a run, because it may contain personal data. */
    void forget(BureauId bureau, String id) {
        Sql.update(handle, "DELETE FROM sheet_pieces WHERE bureau_id = ? AND sheet_id = ?", bureau.text(), id);
    }

    /** Returns how many runs of the bureau wait. */
    long waiting(BureauId bureau) {
        return Sql.find(
                        handle,
                        "SELECT count(*) FROM sheets WHERE bureau_id = ? AND status = 'queued'",
                        Sql.NUMBER,
                        bureau.text())
                .orElseThrow();
    }

    /** Returns the run that has waited longest; empty when a worker has one of the bureau's runs. */
    Optional<String> next(BureauId bureau, Leases leases) {
        return Sql.find(
                handle,
                "SELECT id FROM sheets WHERE bureau_id = ? AND status IN ('queued', 'running') AND " + WAITING
                        + " AND NOT EXISTS (SELECT 1 FROM sheets held WHERE held.bureau_id = ?"
                        + " AND held.status = 'running' AND held.lease_until >= ? AND held.lease_until <= ?)"
                        + " ORDER BY id LIMIT 1",
                Sql.TEXT,
                bureau.text(),
                leases.now(),
                leases.latest(),
                bureau.text(),
                leases.now(),
                leases.latest());
    }

    /** Takes a run, with a lease until {@code leaseUntil}, if it still waits. */
    boolean take(BureauId bureau, String id, Leases leases, String leaseUntil) {
        return Sql.update(
                        handle,
                        "UPDATE sheets SET lost = lost + CASE WHEN status = 'running' THEN 1 ELSE 0 END,"
                                + " status = 'running', fence = fence + 1, lease_until = ?"
                                + " WHERE bureau_id = ? AND id = ? AND " + WAITING,
                        leaseUntil,
                        bureau.text(),
                        id,
                        leases.now(),
                        leases.latest())
                == 1;
    }

    /** Stores how far a run is, and extends its lease; returns false when the worker has lost it. */
    boolean progress(RunRow row, int lastRow, String counts, String leaseUntil) {
        return Sql.update(
                        handle,
                        "UPDATE sheets SET last_row = ?, counts = ?, lease_until = ?, lost = 0" + MINE,
                        (long) lastRow,
                        counts,
                        leaseUntil,
                        row.bureau().text(),
                        row.id(),
                        row.work().fence())
                == 1;
    }

    /** Extends the lease of a run; returns false when another worker has the run now, or when it was cancelled. */
    boolean renew(RunRow row, String leaseUntil) {
        return Sql.update(
                        handle,
                        "UPDATE sheets SET lease_until = ?" + MINE,
                        leaseUntil,
                        row.bureau().text(),
                        row.id(),
                        row.work().fence())
                == 1;
    }

    /** Releases a run, so that another worker may take it. */
    void release(RunRow row) {
        Sql.update(
                handle,
                "UPDATE sheets SET status = 'queued', lease_until = ''" + MINE,
                row.bureau().text(),
                row.id(),
                row.work().fence());
    }

    /** Ends a run; returns false when the worker has lost it. */
    boolean end(RunRow row, RunStatus status, Optional<String> failure, String at) {
        return Sql.update(
                        handle,
                        "UPDATE sheets SET status = ?, failure = ?, lease_until = '', version = version + 1,"
                                + " changed_at = ?" + MINE,
                        status.word(),
                        failure.orElse(null),
                        at,
                        row.bureau().text(),
                        row.id(),
                        row.work().fence())
                == 1;
    }

    /** Cancels a run that is not over, even if a worker has it, if {@code version} is current. */
    boolean cancel(BureauId bureau, String id, long version, String at) {
        return Sql.update(
                        handle,
                        "UPDATE sheets SET status = 'cancelled', fence = fence + 1, lease_until = '',"
                                + " version = version + 1, changed_at = ? WHERE bureau_id = ? AND id = ? AND version = ?"
                                + " AND status IN ('queued', 'running')",
                        at,
                        bureau.text(),
                        id,
                        version)
                == 1;
    }

    private static RunRow row(FoundRow row) throws SQLException {
        return new RunRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                new Asked(
                        SheetKind.parse(row.getString("kind")),
                        row.getString("tab"),
                        row.getString("hash"),
                        row.getLong("updates") == 1),
                row.getString("asked_by"),
                row.getString("party_id"),
                row.getString("about"),
                new Work(
                        RunStatus.parse(row.getString("status")),
                        row.getLong("fence"),
                        row.getString("lease_until"),
                        row.getLong("lost")),
                (int) row.getLong("last_row"),
                row.getString("counts"),
                Optional.ofNullable(row.getString("failure")),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }
}
