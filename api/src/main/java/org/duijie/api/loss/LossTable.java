package org.duijie.api.loss;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.DuplicateKeyException;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The losses of listings on the farm: rows are added, never changed. */
public final class LossTable {
    private static final String SELECT = "SELECT bureau_id, id, listing_id, campaign_id, reason, heads, on_day, note,"
            + " reverses, actor_id, created_at FROM listing_losses WHERE bureau_id = ?";

    private final Handle handle;

    public LossTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Adds an entry.
     *
     * @throws DuplicateKeyException when the loss that it reverses was reversed before
     */
    public void insert(LossRow row) {
        Sql.update(
                handle,
                "INSERT INTO listing_losses (bureau_id, id, listing_id, campaign_id, reason, heads, on_day, note,"
                        + " reverses, actor_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.bureau().text(),
                row.id(),
                row.listing(),
                row.campaign().orElse(null),
                row.reason(),
                row.heads(),
                row.onDay(),
                row.note(),
                row.reverses().orElse(null),
                row.actor(),
                row.createdAt());
    }

    /** Returns one loss of a listing. */
    public Optional<LossRow> find(BureauId bureau, String listing, String id) {
        return Sql.find(handle, SELECT + " AND listing_id = ? AND id = ?", LossTable::row, bureau.text(), listing, id);
    }

    /** Returns whether {@code loss} was reversed. */
    public boolean isReversed(BureauId bureau, String loss) {
        return Sql.find(handle, SELECT + " AND reverses = ?", LossTable::row, bureau.text(), loss)
                .isPresent();
    }

    /** Returns the losses of a listing after {@code page}, by id. */
    public List<LossRow> list(BureauId bureau, String listing, Page page) {
        return Sql.list(
                handle,
                SELECT + " AND listing_id = ? AND id > ? ORDER BY id LIMIT ?",
                LossTable::row,
                bureau.text(),
                listing,
                page.after(),
                page.limit());
    }

    /** Returns the losses that count for a campaign, after {@code page}, by id. */
    public List<LossRow> ofCampaign(BureauId bureau, String campaign, Page page) {
        return Sql.list(
                handle,
                SELECT + " AND campaign_id = ? AND id > ? ORDER BY id LIMIT ?",
                LossTable::row,
                bureau.text(),
                campaign,
                page.after(),
                page.limit());
    }

    private static LossRow row(ResultSet row) throws SQLException {
        return new LossRow(
                new BureauId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                Optional.ofNullable(row.getString(9)),
                row.getString(10),
                row.getString(11));
    }
}
