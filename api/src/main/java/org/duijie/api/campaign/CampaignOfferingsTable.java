package org.duijie.api.campaign;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.offering.Pool;
import org.jdbi.v3.core.Handle;

/**
 * Which listings, or which intents, are in which campaign. Each row counts the deals that were made of it there: a deal
 * and a removal meet at that one row, so that no deal is left without its place.
 */
public final class CampaignOfferingsTable {
    private static final String OPEN = " AND EXISTS (SELECT 1 FROM campaigns c WHERE c.bureau_id = m.bureau_id"
            + " AND c.id = m.campaign_id AND c.status = 'open')";

    private final Handle handle;
    private final String table;
    private final String goods;

    /** What is in campaigns. */
    public enum Kind {
        LISTINGS,
        INTENTS
    }

    public CampaignOfferingsTable(Transaction transaction, Kind kind) {
        Pool pool = kind == Kind.LISTINGS ? Pool.LISTINGS : Pool.INTENTS;
        this.handle = transaction.handle();
        this.table = pool.members();
        this.goods = pool.memberId();
    }

    /** Puts a listing or an intent in a campaign; false when it is there already. */
    public boolean add(BureauId bureau, String campaign, String id, String at) {
        return Sql.update(handle, insert(0) + " ON CONFLICT DO NOTHING", bureau.text(), campaign, id, at) == 1;
    }

    /** Takes it out; false, with nothing changed, when deals were made of it there, or when it is not there. */
    public boolean remove(BureauId bureau, String campaign, String id) {
        return Sql.update(
                        handle,
                        "DELETE FROM " + table + " WHERE bureau_id = ? AND campaign_id = ? AND " + goods
                                + " = ? AND deals = 0",
                        bureau.text(),
                        campaign,
                        id)
                == 1;
    }

    public boolean contains(BureauId bureau, String campaign, String id) {
        return Sql.find(
                        handle,
                        "SELECT 1 FROM " + table + " WHERE bureau_id = ? AND campaign_id = ? AND " + goods + " = ?",
                        row -> row.getInt(1),
                        bureau.text(),
                        campaign,
                        id)
                .isPresent();
    }

    /**
     * Counts a new deal of it; false, with nothing changed, when it is not in the campaign, or the campaign is closed.
     */
    public boolean count(BureauId bureau, String campaign, String id) {
        return Sql.update(
                        handle,
                        "UPDATE " + table + " AS m SET deals = deals + 1 WHERE bureau_id = ? AND campaign_id = ? AND "
                                + goods + " = ?" + OPEN,
                        bureau.text(),
                        campaign,
                        id)
                == 1;
    }

    /** Counts a new deal of it, and puts it in the campaign for that where it is not there yet. */
    public void enrol(BureauId bureau, String campaign, String id, String at) {
        Sql.update(
                handle,
                insert(1) + " ON CONFLICT (bureau_id, campaign_id, " + goods + ") DO UPDATE SET deals = " + table
                        + ".deals + 1",
                bureau.text(),
                campaign,
                id,
                at);
    }

    /** Returns the open campaign that it is in; of several, the one that was made last. */
    public Optional<String> openCampaign(BureauId bureau, String id) {
        return Sql.find(
                handle,
                "SELECT m.campaign_id FROM " + table + " AS m WHERE m.bureau_id = ? AND m." + goods + " = ?" + OPEN
                        + " ORDER BY m.campaign_id DESC LIMIT 1",
                row -> row.getString(1),
                bureau.text(),
                id);
    }

    /** Returns the ids of all that is in a campaign, in order. */
    public List<String> ids(BureauId bureau, String campaign) {
        return Sql.list(
                handle,
                "SELECT " + goods + " FROM " + table + " WHERE bureau_id = ? AND campaign_id = ? ORDER BY " + goods,
                row -> row.getString(1),
                bureau.text(),
                campaign);
    }

    private String insert(int deals) {
        return "INSERT INTO " + table + " (bureau_id, campaign_id, " + goods + ", added_at, deals) VALUES (?, ?, ?, ?, "
                + deals + ")";
    }
}
