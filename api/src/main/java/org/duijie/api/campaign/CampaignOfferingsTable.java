package org.duijie.api.campaign;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.offering.OfferingIndex.Pool;
import org.jdbi.v3.core.Handle;

/**
 * The listings and intents of campaigns. Each row counts the campaign's deals of one listing or intent. A new deal and
 * a removal both change that row, so that the later of the two sees the effect of the earlier one.
 */
final class CampaignOfferingsTable {
    private static final String OPEN = " AND EXISTS (SELECT 1 FROM campaigns c WHERE c.bureau_id = m.bureau_id"
            + " AND c.id = m.campaign_id AND c.status = 'open')";

    private final Handle handle;
    private final String table;
    private final String goods;

    /** The kinds of entries in a campaign. */
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

    /** Adds a listing or an intent to a campaign; returns false when the campaign has it already. */
    public boolean add(BureauId bureau, String campaign, String id, String at) {
        return Sql.update(handle, insert(0) + " ON CONFLICT DO NOTHING", bureau.text(), campaign, id, at) == 1;
    }

    /**
     * Removes a listing or an intent. Returns false, with nothing changed, when the campaign has deals of it, or does
     * not contain it.
     */
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
                        Sql.NUMBER,
                        bureau.text(),
                        campaign,
                        id)
                .isPresent();
    }

    /** Returns how many deals of a listing or an intent the campaign has. */
    long deals(BureauId bureau, String campaign, String id) {
        return Sql.find(
                        handle,
                        "SELECT deals FROM " + table + " WHERE bureau_id = ? AND campaign_id = ? AND " + goods + " = ?",
                        Sql.NUMBER,
                        bureau.text(),
                        campaign,
                        id)
                .orElse(0L);
    }

    /**
     * Counts a new deal of a listing or an intent. Returns false, with nothing changed, when it is not in the campaign
     * or the campaign is closed.
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

    /** Counts a new deal of a listing or an intent; adds it to the campaign first if needed. */
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

    /** Returns the newest open campaign that contains a listing or an intent. */
    public Optional<String> openCampaign(BureauId bureau, String id) {
        return Sql.find(
                handle,
                "SELECT m.campaign_id FROM " + table + " AS m WHERE m.bureau_id = ? AND m." + goods + " = ?" + OPEN
                        + " ORDER BY m.campaign_id DESC LIMIT 1",
                Sql.TEXT,
                bureau.text(),
                id);
    }

    /** Returns the ids of all listings or all intents in a campaign, in order. */
    public List<String> ids(BureauId bureau, String campaign) {
        return Sql.list(
                handle,
                "SELECT " + goods + " FROM " + table + " WHERE bureau_id = ? AND campaign_id = ? ORDER BY " + goods,
                Sql.TEXT,
                bureau.text(),
                campaign);
    }

    private String insert(int deals) {
        return "INSERT INTO " + table + " (bureau_id, campaign_id, " + goods + ", added_at, deals) VALUES (?, ?, ?, ?, "
                + deals + ")";
    }
}
