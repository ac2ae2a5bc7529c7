package org.duijie.api.bulletin;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The table of public links to the results of campaigns. */
final class PublicLinkTable {
    private static final Columns<PublicLinkRow> COLUMNS = Columns.<PublicLinkRow>of("public_links")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", PublicLinkRow::id)
            .fixed("campaign_id", PublicLinkRow::campaign)
            .fixed("hash", PublicLinkRow::hash)
            .fixed("made_by", PublicLinkRow::madeBy)
            .fixed("created_at", PublicLinkRow::createdAt)
            .fixed("expires_at", PublicLinkRow::expiresAt)
            .read("closed_at");

    private static final Columns.Change<PublicLinkRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    PublicLinkTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insert(PublicLinkRow row) {
        INSERT.run(handle, row);
    }

    Optional<PublicLinkRow> find(BureauId bureau, String id) {
        return Sql.find(
                handle, COLUMNS.select() + " WHERE bureau_id = ? AND id = ?", PublicLinkTable::row, bureau.text(), id);
    }

    /** Returns the link with {@code hash} if it is open at {@code now}. */
    Optional<PublicLinkRow> open(BureauId bureau, String hash, String now) {
        return Sql.find(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND hash = ? AND closed_at IS NULL AND expires_at > ?",
                PublicLinkTable::row,
                bureau.text(),
                hash,
                now);
    }

    /** Returns the links of a campaign that are open at {@code now}, ordered by id. */
    List<PublicLinkRow> openOf(BureauId bureau, String campaign, String now) {
        return Sql.list(
                handle,
                COLUMNS.select()
                        + " WHERE bureau_id = ? AND campaign_id = ? AND closed_at IS NULL AND expires_at > ? ORDER BY id",
                PublicLinkTable::row,
                bureau.text(),
                campaign,
                now);
    }

    /** Closes a link; returns false if it was closed before. */
    boolean close(PublicLinkRow row) {
        return Sql.update(
                        handle,
                        "UPDATE public_links SET closed_at = ? WHERE bureau_id = ? AND id = ? AND closed_at IS NULL",
                        row.closedAt().orElseThrow(),
                        row.bureau().text(),
                        row.id())
                == 1;
    }

    private static PublicLinkRow row(FoundRow row) throws SQLException {
        return new PublicLinkRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("campaign_id"),
                row.getString("hash"),
                row.getString("made_by"),
                row.getString("created_at"),
                row.getString("expires_at"),
                Optional.ofNullable(row.getString("closed_at")));
    }
}
