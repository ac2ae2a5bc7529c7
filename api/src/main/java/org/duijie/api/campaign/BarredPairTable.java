package org.duijie.api.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The barred pairs of campaigns. A pair is barred at most once at a time; lifted ones are not listed. */
public final class BarredPairTable {
    private static final String STANDING =
            "SELECT * FROM barred_pairs WHERE bureau_id = ? AND campaign_id = ? AND lifted_at IS NULL";

    private final Handle handle;

    /** A pair, and when its bar was lifted. */
    public record Kept(BarredPairRow pair, Optional<String> liftedAt) {}

    public BarredPairTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Bars a pair; returns false when it is barred already. */
    public boolean insert(BarredPairRow row) {
        return Sql.update(
                        handle,
                        "INSERT INTO barred_pairs (bureau_id, id, campaign_id, listing_id, intent_id, reason, barred_by,"
                                + " barred_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        row.bureau().text(),
                        row.id(),
                        row.campaign(),
                        row.listing(),
                        row.intent(),
                        row.reason(),
                        row.barredBy(),
                        row.barredAt())
                == 1;
    }

    /** Lifts a bar; returns false when it is lifted already. */
    public boolean lift(BureauId bureau, String id, String at) {
        return Sql.update(
                        handle,
                        "UPDATE barred_pairs SET lifted_at = ? WHERE bureau_id = ? AND id = ? AND lifted_at IS NULL",
                        at,
                        bureau.text(),
                        id)
                == 1;
    }

    /** Returns the bar between a listing and an intent, if they are barred in the campaign. */
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

    /** Returns the barred pairs of a campaign after {@code page}, by id. */
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

    /** Returns a pair that is barred, or was. */
    public Optional<Kept> find(BureauId bureau, String id) {
        return Sql.find(
                handle,
                "SELECT * FROM barred_pairs WHERE bureau_id = ? AND id = ?",
                row -> new Kept(row(row), Optional.ofNullable(row.getString("lifted_at"))),
                bureau.text(),
                id);
    }

    /** Returns how many pairs are barred. */
    public long count(BureauId bureau, String campaign) {
        return Sql.find(
                        handle,
                        "SELECT count(*) FROM barred_pairs WHERE bureau_id = ? AND campaign_id = ? AND lifted_at IS NULL",
                        row -> row.getLong(1),
                        bureau.text(),
                        campaign)
                .orElseThrow();
    }

    private static BarredPairRow row(ResultSet row) throws SQLException {
        return new BarredPairRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("campaign_id"),
                row.getString("listing_id"),
                row.getString("intent_id"),
                row.getString("reason"),
                row.getString("barred_by"),
                row.getString("barred_at"));
    }
}
