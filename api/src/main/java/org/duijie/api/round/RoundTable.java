package org.duijie.api.round;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.round.RoundRow.Work;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;
import org.duijie.core.quantity.Money;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Match rounds. Only one worker at a time has a round. The worker takes it by a conditional statement, which sets a
 * lease and a fence. Each later statement of the worker contains the fence, and changes nothing if another worker has
 * taken the round or if the round was cancelled.
 */
final class RoundTable {
    /**
     * Selects rounds that wait for a worker. A lease that ends too far in the future was written before the clock was
     * set back, so it does not count.
     */
    private static final String WAITING =
            "(status = 'queued' OR (status = 'running' AND (lease_until < ? OR lease_until > ?)))";

    private static final String MINE = " WHERE bureau_id = ? AND id = ? AND status = 'running' AND fence = ?";

    private static final Columns<RoundRow> COLUMNS = Columns.<RoundRow>of("rounds")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", RoundRow::id)
            .fixed("campaign_id", RoundRow::campaign)
            .fixed("asked", RoundRow::asked)
            .fixed("asked_by", RoundRow::askedBy)
            .fixed("market", RoundRow::market)
            .fixed("status", row -> row.status().word())
            .fixed("fence", row -> row.work().fence())
            .fixed("lease_until", row -> row.work().leaseUntil())
            .fixed("lost", row -> row.work().lost())
            .fixed("adopted", RoundRow::adopted)
            .fixed("version", RoundRow::version)
            .fixed("created_at", RoundRow::createdAt)
            .fixed("changed_at", RoundRow::changedAt)
            .read("stage", "value_micros", "bound_micros", "proof", "failure", "started_at");

    private static final String SELECT = COLUMNS.select() + " WHERE bureau_id = ?";

    private static final Columns.Change<RoundRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    /**
     * The range of times in which a valid lease ends, in the format of rows.
     *
     * @param now a lease that ends before this time has expired
     * @param latest a lease that ends after this time is not valid
     */
    public record Leases(String now, String latest) {}

    /**
     * The rounds of a bureau that are under way.
     *
     * @param running the number of rounds that workers have
     * @param served when a worker last took one of the bureau's rounds; empty when no worker ever did
     */
    public record Share(long running, String served) {}

    public RoundTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Adds a round that waits. */
    public void insert(RoundRow row) {
        INSERT.run(handle, row);
    }

    public Optional<RoundRow> find(BureauId bureau, String id) {
        return Sql.find(handle, SELECT + " AND id = ?", RoundTable::row, bureau.text(), id);
    }

    /** Returns one page of rounds, ordered by id. Empty conditions do not restrict them. */
    public List<RoundRow> list(BureauId bureau, Optional<RoundStatus> status, Optional<String> campaign, Page page) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), page.after()));
        status.map(RoundStatus::word).ifPresent(values::add);
        campaign.ifPresent(values::add);
        values.add(page.limit());
        return Sql.list(
                handle,
                SELECT + " AND id > ?" + (status.isPresent() ? " AND status = ?" : "")
                        + (campaign.isPresent() ? " AND campaign_id = ?" : "") + " ORDER BY id LIMIT ?",
                RoundTable::row,
                values.toArray());
    }

    /**
     * Returns the round that has waited longest. A round waits if it has no worker or if its worker's lease has
     * expired.
     */
    public Optional<String> waiting(BureauId bureau, Leases leases) {
        return Sql.find(
                handle,
                "SELECT id FROM rounds WHERE bureau_id = ? AND status IN ('queued', 'running') AND " + WAITING
                        + " ORDER BY id LIMIT 1",
                Sql.TEXT,
                bureau.text(),
                leases.now(),
                leases.latest());
    }

    /** Returns how many rounds of a bureau are in {@code status}. */
    public long count(BureauId bureau, RoundStatus status) {
        return Sql.find(
                        handle,
                        "SELECT count(*) FROM rounds WHERE bureau_id = ? AND status = ?",
                        Sql.NUMBER,
                        bureau.text(),
                        status.word())
                .orElseThrow();
    }

    /**
     * Returns the number of the bureau's rounds with valid leases, and the time when a worker last took one of its
     * rounds.
     */
    public Share share(BureauId bureau, Leases leases) {
        return new Share(
                Sql.find(
                                handle,
                                "SELECT count(*) FROM rounds WHERE bureau_id = ? AND status = 'running'"
                                        + " AND lease_until >= ? AND lease_until <= ?",
                                Sql.NUMBER,
                                bureau.text(),
                                leases.now(),
                                leases.latest())
                        .orElseThrow(),
                Sql.find(
                                handle,
                                "SELECT started_at FROM rounds WHERE bureau_id = ? AND started_at <= ?"
                                        + " ORDER BY started_at DESC LIMIT 1",
                                Sql.TEXT,
                                bureau.text(),
                                leases.now())
                        .orElse(""));
    }

    /** Returns whether the worker that took a round with {@code fence} still has it. */
    public boolean isHeld(BureauId bureau, String id, long fence) {
        return Sql.find(handle, "SELECT fence FROM rounds" + MINE, Sql.NUMBER, bureau.text(), id, fence)
                .isPresent();
    }

    /** Takes a round, with a lease until {@code leaseUntil}, if it still waits. */
    public boolean take(BureauId bureau, String id, Leases leases, String leaseUntil) {
        return changesOne(
                "UPDATE rounds SET lost = lost + CASE WHEN status = 'running' THEN 1 ELSE 0 END, status = 'running',"
                        + " fence = fence + 1, lease_until = ?, stage = NULL, value_micros = NULL,"
                        + " bound_micros = NULL, started_at = ? WHERE bureau_id = ? AND id = ? AND " + WAITING,
                leaseUntil,
                leases.now(),
                bureau.text(),
                id,
                leases.now(),
                leases.latest());
    }

    /**
     * Extends the lease of a round to {@code leaseUntil}, and reports its progress; returns false when the worker has
     * lost it.
     */
    public boolean renew(BureauId bureau, String id, long fence, String leaseUntil, Optional<MatchProgress> progress) {
        return changesOne(
                "UPDATE rounds SET lease_until = ?, stage = ?, value_micros = ?, bound_micros = ?" + MINE,
                leaseUntil,
                progress.map(now -> now.stage().name().toLowerCase(Locale.ROOT)).orElse(null),
                progress.flatMap(MatchProgress::value).map(Money::micros).orElse(null),
                progress.flatMap(MatchProgress::upperBound).map(Money::micros).orElse(null),
                bureau.text(),
                id,
                fence);
    }

    /** Releases a round, so that another worker may take it; returns false when the worker has lost it. */
    public boolean release(BureauId bureau, String id, long fence) {
        return changesOne("UPDATE rounds SET status = 'queued', lease_until = ''" + MINE, bureau.text(), id, fence);
    }

    /** Ends a round with a plan; returns false when the worker has lost it. */
    public boolean finish(BureauId bureau, String id, long fence, String proof, String at) {
        return changesOne(
                "UPDATE rounds SET status = 'done', lease_until = '', proof = ?, version = version + 1,"
                        + " changed_at = ?" + MINE,
                proof,
                at,
                bureau.text(),
                id,
                fence);
    }

    /** Ends a round without a plan; returns false when the worker has lost it. */
    public boolean fail(BureauId bureau, String id, long fence, String failure, String at) {
        return changesOne(
                "UPDATE rounds SET status = 'failed', lease_until = '', failure = ?, version = version + 1,"
                        + " changed_at = ?" + MINE,
                failure,
                at,
                bureau.text(),
                id,
                fence);
    }

    /** Cancels a round that is not over, even if a worker has it, if {@code version} is current. */
    public boolean cancel(BureauId bureau, String id, long version, String at) {
        return changesOne(
                "UPDATE rounds SET status = 'cancelled', fence = fence + 1, lease_until = '',"
                        + " version = version + 1, changed_at = ? WHERE bureau_id = ? AND id = ? AND version = ?"
                        + " AND status IN ('queued', 'running')",
                at,
                bureau.text(),
                id,
                version);
    }

    /** Locks the lines of a round until the transaction ends, if it is done and {@code version} is current. */
    public boolean turn(BureauId bureau, String id, long version, String at) {
        return changesOne(
                "UPDATE rounds SET version = version + 1, changed_at = ? WHERE bureau_id = ? AND id = ?"
                        + " AND version = ? AND status = 'done'",
                at,
                bureau.text(),
                id,
                version);
    }

    /** Adds to the number of lines that became deals. */
    public void addAdopted(BureauId bureau, String id, long more) {
        Sql.update(
                handle,
                "UPDATE rounds SET adopted = adopted + ? WHERE bureau_id = ? AND id = ?",
                more,
                bureau.text(),
                id);
    }

    private boolean changesOne(String statement, @Nullable Object... values) {
        return Sql.update(handle, statement, values) == 1;
    }

    private static RoundRow row(FoundRow row) throws SQLException {
        return new RoundRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                Optional.ofNullable(row.getString("campaign_id")),
                row.getString("asked"),
                row.getString("asked_by"),
                row.getString("market"),
                RoundStatus.parse(row.getString("status")),
                new Work(row.getLong("fence"), row.getString("lease_until"), row.getLong("lost"), progress(row)),
                Optional.ofNullable(row.getString("proof")),
                Optional.ofNullable(row.getString("failure")),
                row.getLong("adopted"),
                row.getLong("version"),
                row.getString("created_at"),
                Optional.ofNullable(row.getString("started_at")),
                row.getString("changed_at"));
    }

    private static Optional<MatchProgress> progress(FoundRow row) throws SQLException {
        String stage = row.getString("stage");
        return stage == null
                ? Optional.empty()
                : Optional.of(new MatchProgress(
                        Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                        money(row, "value_micros"),
                        money(row, "bound_micros")));
    }

    private static Optional<Money> money(FoundRow row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Money.ofMicros(micros));
    }
}
