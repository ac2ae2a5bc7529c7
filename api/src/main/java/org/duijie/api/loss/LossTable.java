package org.duijie.api.loss;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.Database;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The losses of listings on the farm: rows are added, never changed. */
final class LossTable {
    private static final Columns<LossRow> COLUMNS = Columns.<LossRow>of("listing_losses")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", LossRow::id)
            .fixed("listing_id", LossRow::listing)
            .fixed("campaign_id", LossRow::campaign)
            .fixed("reason", LossRow::reason)
            .fixed("heads", LossRow::heads)
            .fixed("on_day", LossRow::onDay)
            .fixed("note", LossRow::note)
            .fixed("reverses", LossRow::reverses)
            .fixed("actor_id", LossRow::actor)
            .fixed("created_at", LossRow::createdAt);

    private static final String SELECT = COLUMNS.select() + " WHERE bureau_id = ?";

    private static final Columns.Change<LossRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    public LossTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Adds an entry.
     *
     * @throws Database.DuplicateKeyException when the loss to reverse was reversed before
     */
    public void insert(LossRow row) {
        INSERT.run(handle, row);
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

    /** Returns one page of a listing's losses, ordered by id. */
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

    /** Returns one page of the losses that the report of a campaign includes, ordered by id. */
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

    private static LossRow row(FoundRow row) throws SQLException {
        return new LossRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("listing_id"),
                Optional.ofNullable(row.getString("campaign_id")),
                row.getString("reason"),
                row.getLong("heads"),
                row.getString("on_day"),
                row.getString("note"),
                Optional.ofNullable(row.getString("reverses")),
                row.getString("actor_id"),
                row.getString("created_at"));
    }
}
