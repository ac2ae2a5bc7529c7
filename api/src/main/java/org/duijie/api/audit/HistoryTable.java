package org.duijie.api.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The versions of all entries, which never change. */
final class HistoryTable {
    private static final Columns<Histories.Version> COLUMNS = Columns.<Histories.Version>of("histories")
            .key("bureau_id", row -> row.bureau().text())
            .key("subject_id", Histories.Version::subject)
            .key("version", Histories.Version::version)
            .fixed("at", Histories.Version::at)
            .fixed("actor_id", Histories.Version::actor)
            .fixed("on_behalf_of", Histories.Version::onBehalfOf)
            .fixed("action", Histories.Version::action)
            .fixed("reason", Histories.Version::reason)
            .fixed("after", Histories.Version::after);

    private static final Columns.Change<Histories.Version> INSERT = COLUMNS.insert();

    private final Handle handle;

    public HistoryTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(Histories.Version row) {
        insertAll(row.bureau(), List.of(row));
    }

    public void insertAll(BureauId bureau, List<Histories.Version> rows) {
        INSERT.runAll(handle, rows);
    }

    /** Returns the versions of {@code subject} after number {@code after}, the oldest first. */
    public List<Histories.Version> list(BureauId bureau, String subject, long after, int limit) {
        return handle.createQuery(COLUMNS.select() + " WHERE bureau_id = :bureau"
                        + " AND subject_id = :subject AND version > :after ORDER BY version LIMIT :limit")
                .bind("bureau", bureau.text())
                .bind("subject", subject)
                .bind("after", after)
                .bind("limit", limit)
                .map(Sql.mapper(HistoryTable::row))
                .list();
    }

    /** Returns one version of {@code subject}. */
    public Optional<Histories.Version> find(BureauId bureau, String subject, long version) {
        return Sql.find(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND subject_id = ? AND version = ?",
                HistoryTable::row,
                bureau.text(),
                subject,
                version);
    }

    /** Returns the newest version of {@code subject}. */
    public Optional<Histories.Version> last(BureauId bureau, String subject) {
        return Sql.find(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND subject_id = ? ORDER BY version DESC LIMIT 1",
                HistoryTable::row,
                bureau.text(),
                subject);
    }

    /** Returns, in order, the ids that begin with {@code prefix} and have versions. */
    public List<String> subjects(BureauId bureau, String prefix, Page page) {
        return Sql.list(
                handle,
                "SELECT DISTINCT subject_id FROM histories WHERE bureau_id = ? AND subject_id > ? AND subject_id < ?"
                        + " ORDER BY subject_id LIMIT ?",
                Sql.TEXT,
                bureau.text(),
                page.after().isEmpty() ? prefix + "_" : page.after(),
                prefix + "`",
                page.limit());
    }

    /** Returns the total number of versions. */
    public long count(BureauId bureau) {
        return Sql.find(handle, "SELECT count(*) FROM histories WHERE bureau_id = ?", Sql.NUMBER, bureau.text())
                .orElse(0L);
    }

    /** Overwrites a version. Use it only to erase a person's data. */
    public void erase(BureauId bureau, String subject, long version, String after) {
        Sql.update(
                handle,
                "UPDATE histories SET after = ? WHERE bureau_id = ? AND subject_id = ? AND version = ?",
                after,
                bureau.text(),
                subject,
                version);
    }

    private static Histories.Version row(FoundRow row) throws SQLException {
        return new Histories.Version(
                new BureauId(row.getString("bureau_id")),
                row.getString("subject_id"),
                row.getLong("version"),
                row.getString("at"),
                row.getString("actor_id"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                row.getString("action"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("after"));
    }
}
