package org.duijie.api.session;

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

/** The table of sessions. Each row belongs to a token. */
final class SessionTable {
    private static final Columns<SessionRow> COLUMNS = Columns.<SessionRow>of("sessions")
            .key("bureau_id", row -> row.bureau().text())
            .key("token_id", SessionRow::token)
            .fixed("device", row -> row.device().word())
            .fixed("seen_at", SessionRow::seenAt);

    private static final Columns.Change<SessionRow> INSERT = COLUMNS.insert();
    private static final String LISTED = COLUMNS.select("s") + ", t.user_id, t.created_at, t.expires_at, u.name"
            + " FROM sessions s JOIN tokens t ON t.bureau_id = s.bureau_id AND t.id = s.token_id"
            + " JOIN users u ON u.bureau_id = t.bureau_id AND u.id = t.user_id"
            + " WHERE s.bureau_id = ? AND s.token_id > ? AND (t.user_id = ? OR ? = '')"
            + " AND t.revoked_at IS NULL AND t.expires_at > ? AND ((s.device = 'phone' AND s.seen_at > ?)"
            + " OR (s.device = 'desk' AND s.seen_at > ?)) ORDER BY s.token_id LIMIT ?";

    private final Handle handle;

    /** A session that has not ended, with its user. */
    record Listed(SessionRow session, String user, String name, String createdAt, String expiresAt) {}

    SessionTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insert(SessionRow row) {
        INSERT.run(handle, row);
    }

    Optional<SessionRow> find(BureauId bureau, String token) {
        return Sql.find(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND token_id = ?",
                SessionTable::row,
                bureau.text(),
                token);
    }

    void seen(BureauId bureau, String token, String at) {
        Sql.update(
                handle,
                "UPDATE sessions SET seen_at = ? WHERE bureau_id = ? AND token_id = ?",
                at,
                bureau.text(),
                token);
    }

    /**
     * Returns the sessions that have not ended, of one user or of all.
     *
     * @param phonesSince a session on a phone that was last used before this time has ended
     * @param desksSince a session on a computer that was last used before this time has ended
     */
    List<Listed> lasting(
            BureauId bureau, Optional<String> user, String now, String phonesSince, String desksSince, Page page) {
        return Sql.list(
                handle,
                LISTED,
                row -> new Listed(
                        row(row),
                        row.getString("user_id"),
                        row.getString("name"),
                        row.getString("created_at"),
                        row.getString("expires_at")),
                bureau.text(),
                page.after(),
                user.orElse(""),
                user.orElse(""),
                now,
                phonesSince,
                desksSince,
                page.limit());
    }

    private static SessionRow row(FoundRow row) throws SQLException {
        return new SessionRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("token_id"),
                Device.of(row.getString("device")),
                row.getString("seen_at"));
    }
}
