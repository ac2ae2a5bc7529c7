package org.duijie.api.campaign;

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

/** The barred pairs of campaigns. A pair has at most one bar in force. Lifted bars are not listed. */
final class BarredPairTable {
    private static final Columns<BarredPairRow> COLUMNS = Columns.<BarredPairRow>of("barred_pairs")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", BarredPairRow::id)
            .fixed("campaign_id", BarredPairRow::campaign)
            .fixed("listing_id", BarredPairRow::listing)
            .fixed("intent_id", BarredPairRow::intent)
            .fixed("reason", BarredPairRow::reason)
            .fixed("barred_by", BarredPairRow::barredBy)
            .fixed("barred_at", BarredPairRow::barredAt)
            .read("lifted_at");

    private static final String STANDING =
            COLUMNS.select() + " WHERE bureau_id = ? AND campaign_id = ? AND lifted_at IS NULL";

    private static final Columns.Change<BarredPairRow> INSERT = COLUMNS.insertNew();

    private final Handle handle;

    public BarredPairTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Bars a pair; returns false if it is barred already. */
    public boolean insert(BarredPairRow row) {
        return INSERT.run(handle, row);
    }

    /** Lifts a bar; returns false if it is lifted already. */
    public boolean lift(BureauId bureau, String id, String at) {
        return Sql.update(
                        handle,
                        "UPDATE barred_pairs SET lifted_at = ? WHERE bureau_id = ? AND id = ? AND lifted_at IS NULL",
                        at,
                        bureau.text(),
                        id)
                == 1;
    }

    /** Returns the barred pair of a listing and an intent; empty when they are not barred in the campaign. */
    public Optional<BarredPairRow> find(BureauId bureau, String campaign, String listing, String intent) {
        return Sql.find(
                handle,
                STANDING + " AND listing_id = ? AND intent_id = ?",
                BarredPairTable::row,
                bureau.text(),
                campaign,
                listing,
                intent);
    }

    /** Returns one page of a campaign's barred pairs, ordered by id. */
    public List<BarredPairRow> list(BureauId bureau, String campaign, Page page) {
        return Sql.list(
                handle,
                STANDING + " AND id > ? ORDER BY id LIMIT ?",
                BarredPairTable::row,
                bureau.text(),
                campaign,
                page.after(),
                page.limit());
    }

    /** Returns a pair by its id, even if its bar was lifted. */
    public Optional<BarredPairRow> find(BureauId bureau, String id) {
        return Sql.find(
                handle, COLUMNS.select() + " WHERE bureau_id = ? AND id = ?", BarredPairTable::row, bureau.text(), id);
    }

    /** Returns how many pairs are barred. */
    public long count(BureauId bureau, String campaign) {
        return Sql.find(
                        handle,
                        "SELECT count(*) FROM barred_pairs WHERE bureau_id = ? AND campaign_id = ? AND lifted_at IS NULL",
                        Sql.NUMBER,
                        bureau.text(),
                        campaign)
                .orElseThrow();
    }

    private static BarredPairRow row(FoundRow row) throws SQLException {
        return new BarredPairRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("campaign_id"),
                row.getString("listing_id"),
                row.getString("intent_id"),
                row.getString("reason"),
                row.getString("barred_by"),
                row.getString("barred_at"),
                Optional.ofNullable(row.getString("lifted_at")));
    }
}
