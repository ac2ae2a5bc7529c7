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

/** The table of links and codes for signing in. */
final class LinkTable {
    private static final Columns<LinkRow> COLUMNS = Columns.<LinkRow>of("sign_in_links")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", LinkRow::id)
            .fixed("user_id", LinkRow::user)
            .fixed("kind", row -> row.kind().word())
            .fixed("hash", LinkRow::hash)
            .fixed("made_by", LinkRow::madeBy)
            .fixed("made_with", LinkRow::madeWith)
            .fixed("created_at", LinkRow::createdAt)
            .fixed("expires_at", LinkRow::expiresAt)
            .read("ended_at", "ended_as");

    private static final Columns.Change<LinkRow> INSERT = COLUMNS.insert();
    private static final String OPEN = " WHERE bureau_id = ? AND ended_at IS NULL AND expires_at > ?";

    private static final String ACTIVE = active("user_id") + active("made_by");

    private final Handle handle;

    LinkTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insert(LinkRow row) {
        INSERT.run(handle, row);
    }

    Optional<LinkRow> find(BureauId bureau, String id) {
        return Sql.find(
                handle, COLUMNS.select() + " WHERE bureau_id = ? AND id = ?", LinkTable::row, bureau.text(), id);
    }

    /** Returns the link with {@code hash}, used or not. */
    Optional<LinkRow> withHash(BureauId bureau, String hash) {
        return Sql.find(
                handle, COLUMNS.select() + " WHERE bureau_id = ? AND hash = ?", LinkTable::row, bureau.text(), hash);
    }

    /** Returns all links and codes that were neither used nor withdrawn and have not expired. */
    List<LinkRow> open(BureauId bureau, String now) {
        return Sql.list(handle, COLUMNS.select() + OPEN + " ORDER BY id", LinkTable::row, bureau.text(), now);
    }

    /**
     * Returns the links and codes that can still be used at {@code now}, ordered by id: both the user and the maker
     * must be active.
     */
    List<LinkRow> working(BureauId bureau, String now, Page page) {
        return Sql.list(
                handle,
                COLUMNS.select() + OPEN + ACTIVE + " AND id > ? ORDER BY id LIMIT ?",
                LinkTable::row,
                bureau.text(),
                now,
                page.after(),
                page.limit());
    }

    /** Returns the links and codes that can still sign in {@code user}. */
    List<LinkRow> openOf(BureauId bureau, String user, String now) {
        return Sql.list(
                handle,
                COLUMNS.select() + OPEN + " AND user_id = ? ORDER BY id",
                LinkTable::row,
                bureau.text(),
                now,
                user);
    }

    /** Returns the short codes that can still be used. */
    List<LinkRow> openCodes(BureauId bureau, String now) {
        return Sql.list(
                handle, COLUMNS.select() + OPEN + " AND kind = 'code' ORDER BY id", LinkTable::row, bureau.text(), now);
    }

    /** Ends a link; returns false if it was used or withdrawn before. */
    boolean end(LinkRow row) {
        return Sql.update(
                        handle,
                        "UPDATE sign_in_links SET ended_at = ?, ended_as = ?"
                                + " WHERE bureau_id = ? AND id = ? AND ended_at IS NULL",
                        row.endedAt().orElseThrow(),
                        row.endedAs().orElseThrow(),
                        row.bureau().text(),
                        row.id())
                == 1;
    }

    /** Counts a try of a code; returns false, with nothing counted, after {@code most} tries. */
    boolean countTry(LinkRow row, int most) {
        return Sql.update(
                        handle,
                        "UPDATE sign_in_links SET tries = tries + 1 WHERE bureau_id = ? AND id = ? AND tries < ?",
                        row.bureau().text(),
                        row.id(),
                        most)
                == 1;
    }

    private static String active(String column) {
        return " AND EXISTS (SELECT 1 FROM users u WHERE u.bureau_id = sign_in_links.bureau_id AND u.id = sign_in_links."
                + column + " AND u.status = 'active')";
    }

    private static LinkRow row(FoundRow row) throws SQLException {
        return new LinkRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("user_id"),
                LinkKind.of(row.getString("kind")),
                row.getString("hash"),
                row.getString("made_by"),
                Optional.ofNullable(row.getString("made_with")),
                row.getString("created_at"),
                row.getString("expires_at"),
                Optional.ofNullable(row.getString("ended_at")),
                Optional.ofNullable(row.getString("ended_as")));
    }
}
