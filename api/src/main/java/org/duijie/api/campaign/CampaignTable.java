package org.duijie.api.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The table of campaigns. */
public final class CampaignTable {
    private static final String SELECT =
            "SELECT c.bureau_id, c.id, c.entered, c.status, c.version, c.created_at, c.changed_at,"
                    + " (SELECT count(*) FROM campaign_listings l WHERE l.bureau_id = c.bureau_id AND l.campaign_id = c.id),"
                    + " (SELECT count(*) FROM campaign_intents i WHERE i.bureau_id = c.bureau_id AND i.campaign_id = c.id)"
                    + " FROM campaigns c WHERE c.bureau_id = ?";
    private static final String OF_PARTY =
            " AND (EXISTS (SELECT 1 FROM campaign_listings l JOIN listings g ON g.bureau_id = l.bureau_id"
                    + " AND g.id = l.listing_id WHERE l.bureau_id = c.bureau_id AND l.campaign_id = c.id AND g.party_id = ?)"
                    + " OR EXISTS (SELECT 1 FROM campaign_intents i JOIN intents g ON g.bureau_id = i.bureau_id"
                    + " AND g.id = i.intent_id WHERE i.bureau_id = c.bureau_id AND i.campaign_id = c.id AND g.party_id = ?))";

    private final Handle handle;

    public CampaignTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(CampaignRow row) {
        Sql.update(
                handle,
                "INSERT INTO campaigns (bureau_id, id, entered, status, version, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                row.bureau().text(),
                row.id(),
                row.entered(),
                row.status().word(),
                row.version(),
                row.createdAt(),
                row.changedAt());
    }

    /** Writes {@code row} over the version before it; returns false when that is not the current version. */
    public boolean update(CampaignRow row) {
        return Sql.update(
                        handle,
                        "UPDATE campaigns SET entered = ?, status = ?, version = ?, changed_at = ?"
                                + " WHERE bureau_id = ? AND id = ? AND version = ?",
                        row.entered(),
                        row.status().word(),
                        row.version(),
                        row.changedAt(),
                        row.bureau().text(),
                        row.id(),
                        row.version() - 1)
                == 1;
    }

    /**
     * Returns one campaign.
     *
     * @param party only a campaign in which this party has something; empty for any
     */
    public Optional<CampaignRow> find(BureauId bureau, String id, Optional<String> party) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), id));
        String ofParty = ofParty(party, values);
        return Sql.find(handle, SELECT + " AND c.id = ?" + ofParty, CampaignTable::row, values.toArray());
    }

    /**
     * Returns the campaigns after {@code page}, by id.
     *
     * @param status their status; empty for all
     * @param party only campaigns in which this party has something; empty for all
     */
    public List<CampaignRow> list(BureauId bureau, Optional<CampaignStatus> status, Optional<String> party, Page page) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), page.after()));
        status.map(CampaignStatus::word).ifPresent(values::add);
        String ofParty = ofParty(party, values);
        values.add(page.limit());
        return Sql.list(
                handle,
                SELECT + " AND c.id > ?" + (status.isPresent() ? " AND c.status = ?" : "") + ofParty
                        + " ORDER BY c.id LIMIT ?",
                CampaignTable::row,
                values.toArray());
    }

    private static String ofParty(Optional<String> party, List<Object> values) {
        party.ifPresent(id -> values.addAll(List.of(id, id)));
        return party.isPresent() ? OF_PARTY : "";
    }

    private static CampaignRow row(ResultSet row) throws SQLException {
        return new CampaignRow(
                new BureauId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                CampaignStatus.parse(row.getString(4)),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getLong(9));
    }
}
