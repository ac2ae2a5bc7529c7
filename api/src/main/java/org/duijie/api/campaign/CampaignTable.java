package org.duijie.api.campaign;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The table of campaigns. */
final class CampaignTable {
    private static final Columns<CampaignRow> COLUMNS = Columns.<CampaignRow>of("campaigns")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", CampaignRow::id)
            .changing("entered", CampaignRow::entered)
            .changing("status", row -> row.status().word())
            .changing("version", CampaignRow::version)
            .fixed("created_at", CampaignRow::createdAt)
            .changing("changed_at", CampaignRow::changedAt);

    private static final String SELECT = COLUMNS.select("c")
            + ", (SELECT count(*) FROM campaign_listings l WHERE l.bureau_id = c.bureau_id AND l.campaign_id = c.id) AS listings"
            + ", (SELECT count(*) FROM campaign_intents i WHERE i.bureau_id = c.bureau_id AND i.campaign_id = c.id) AS intents"
            + " FROM campaigns c WHERE c.bureau_id = ?";

    private static final Columns.Change<CampaignRow> INSERT = COLUMNS.insert();

    private static final Columns.Change<CampaignRow> UPDATE = COLUMNS.update();

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
        INSERT.run(handle, row);
    }

    /**
     * Replaces the previous version by {@code row}; returns false, with nothing changed, if another version is stored.
     */
    public boolean update(CampaignRow row) {
        return UPDATE.run(handle, row);
    }

    /**
     * Returns one campaign.
     *
     * @param party finds it only if this party has a listing or an intent in it; empty for any party
     */
    public Optional<CampaignRow> find(BureauId bureau, String id, Optional<String> party) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), id));
        String ofParty = ofParty(party, values);
        return Sql.find(handle, SELECT + " AND c.id = ?" + ofParty, CampaignTable::row, values.toArray());
    }

    /**
     * Returns one page of campaigns, ordered by id.
     *
     * @param status their status; empty for all
     * @param party only campaigns with a listing or an intent of this party; empty for all
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

    private static CampaignRow row(FoundRow row) throws SQLException {
        return new CampaignRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("entered"),
                CampaignStatus.parse(row.getString("status")),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"),
                row.getLong("listings"),
                row.getLong("intents"));
    }
}
