package org.duijie.api.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.deal.DealRow.DealParty;
import org.duijie.api.feature.Role;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.terms.DealState;
import org.jdbi.v3.core.Handle;

/** The table of deals. */
public final class DealTable {
    private static final String SELECT = "SELECT d.bureau_id, d.id, d.listing_id, d.intent_id, d.cooperative_id,"
            + " d.cooperative_name, c.entered AS cooperative_entered, d.buyer_id, d.buyer_name,"
            + " b.entered AS buyer_entered, d.buyer_kind, d.product, d.state, d.held, d.committed, d.sold, d.dead,"
            + " d.rejected, d.released, d.demand_each, d.demand_delivered, d.landed_micros, d.hold_until, d.permit, d.campaign_id, d.round_line, d.own_intent, d.proposed_by, d.record,"
            + " d.version, d.created_at, d.changed_at FROM deals d"
            + " JOIN parties c ON c.bureau_id = d.bureau_id AND c.id = d.cooperative_id"
            + " JOIN parties b ON b.bureau_id = d.bureau_id AND b.id = d.buyer_id WHERE d.bureau_id = ?";

    private final Handle handle;

    /**
     * A pair of which one side declined a deal.
     *
     * @param record the deal's record as JSON, with its ending
     */
    public record Declined(String listing, String intent, String record) {}

    /** The cost of a deal at the buyer's gate, µCNY a gram. */
    public record Landed(String deal, long micros) {}

    public DealTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(DealRow row) {
        DealHeads heads = row.heads();
        Sql.update(
                handle,
                "INSERT INTO deals (bureau_id, id, listing_id, intent_id, cooperative_id, buyer_id, buyer_kind, product,"
                        + " state, held, committed, sold, dead, rejected, released, heads, demand_each, demand_delivered, landed_micros, hold_until,"
                        + " permit, campaign_id, round_line, own_intent, cooperative_name, buyer_name, proposed_by, record,"
                        + " version, created_at, changed_at) VALUES"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.bureau().text(),
                row.id(),
                row.listing(),
                row.intent(),
                row.cooperative().id(),
                row.buyer().id(),
                row.buyerKind(),
                row.product(),
                row.state().code(),
                heads.held(),
                heads.committed(),
                heads.sold(),
                heads.dead(),
                heads.rejected(),
                heads.released(),
                heads.sum(),
                row.demandEach(),
                row.delivered(),
                row.landedMicros(),
                row.holdUntil(),
                row.permit().orElse(null),
                row.campaign().orElse(null),
                row.roundLine().orElse(null),
                row.ownIntent() ? 1 : 0,
                row.cooperative().name(),
                row.buyer().name(),
                row.proposedBy().word(),
                row.record(),
                row.version(),
                row.createdAt(),
                row.changedAt());
    }

    /** Writes a deal over the version before it; returns false when that is not the current version. */
    public boolean update(DealRow row) {
        DealHeads heads = row.heads();
        return Sql.update(
                        handle,
                        "UPDATE deals SET state = ?, held = ?, committed = ?, sold = ?, dead = ?, rejected = ?,"
                                + " released = ?, demand_delivered = ?, permit = ?, record = ?, version = ?, changed_at = ?"
                                + " WHERE bureau_id = ? AND id = ? AND version = ?",
                        row.state().code(),
                        heads.held(),
                        heads.committed(),
                        heads.sold(),
                        heads.dead(),
                        heads.rejected(),
                        heads.released(),
                        row.delivered(),
                        row.permit().orElse(null),
                        row.record(),
                        row.version(),
                        row.changedAt(),
                        row.bureau().text(),
                        row.id(),
                        row.version() - 1)
                == 1;
    }

    public Optional<DealRow> find(BureauId bureau, String id) {
        return Sql.find(handle, SELECT + " AND d.id = ?", DealTable::row, bureau.text(), id);
    }

    /** Returns the deals that {@code search} finds after {@code page}, by id. */
    public List<DealRow> list(BureauId bureau, DealSearch search, Page page) {
        List<Object> values = new ArrayList<>(List.of(bureau.text()));
        String conditions = search.conditions(values);
        values.add(page.after());
        values.add(page.limit());
        return Sql.list(
                handle, SELECT + conditions + " AND d.id > ? ORDER BY d.id LIMIT ?", DealTable::row, values.toArray());
    }

    /** Returns the ids of proposed deals whose hold has expired at {@code now}, the earliest first. */
    public List<String> overdue(BureauId bureau, String now, int limit) {
        return Sql.list(
                handle,
                "SELECT id FROM deals WHERE bureau_id = ? AND state = 'proposed' AND hold_until <= ?"
                        + " ORDER BY hold_until LIMIT ?",
                row -> row.getString(1),
                bureau.text(),
                now,
                limit);
    }

    /** Returns how many proposed deals have a hold that expires by {@code until}. */
    public long expiring(BureauId bureau, String until) {
        return Sql.find(
                        handle,
                        "SELECT count(*) FROM deals WHERE bureau_id = ? AND state = 'proposed' AND hold_until <= ?",
                        row -> row.getLong(1),
                        bureau.text(),
                        until)
                .orElse(0L);
    }

    /** Returns the pairs on the market of which a deal was declined, unless a side has changed since; by deal. */
    public List<Declined> declined(BureauId bureau) {
        return Sql.list(
                handle,
                "SELECT d.listing_id, d.intent_id, d.record FROM deals d"
                        + " JOIN listings l ON l.bureau_id = d.bureau_id AND l.id = d.listing_id"
                        + " JOIN intents i ON i.bureau_id = d.bureau_id AND i.id = d.intent_id"
                        + " WHERE d.bureau_id = ? AND d.state = 'declined' AND l.status = 'open' AND i.status = 'open'"
                        + " AND l.changed_at <= d.changed_at AND i.changed_at <= d.changed_at ORDER BY d.id",
                row -> new Declined(row.getString(1), row.getString(2), row.getString(3)),
                bureau.text());
    }

    /** Returns the products of which there are deals, in order. */
    public List<String> products(BureauId bureau) {
        return Sql.list(
                handle,
                "SELECT DISTINCT product FROM deals WHERE bureau_id = ? ORDER BY product",
                row -> row.getString(1),
                bureau.text());
    }

    /**
     * Returns the costs of a product's latest deals at the buyer's gate, without those that ended without a delivery.
     */
    public List<Landed> landed(BureauId bureau, String product, int limit) {
        return Sql.list(
                handle,
                "SELECT id, landed_micros FROM deals WHERE bureau_id = ? AND product = ?"
                        + " AND state NOT IN ('declined', 'expired', 'cancelled') ORDER BY id DESC LIMIT ?",
                row -> new Landed(row.getString(1), row.getLong(2)),
                bureau.text(),
                product,
                limit);
    }

    private static DealRow row(ResultSet row) throws SQLException {
        return new DealRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("listing_id"),
                row.getString("intent_id"),
                party(row, "cooperative"),
                party(row, "buyer"),
                row.getString("buyer_kind"),
                row.getString("product"),
                DealState.parse(row.getString("state")),
                new DealHeads(
                        row.getLong("held"),
                        row.getLong("committed"),
                        row.getLong("sold"),
                        row.getLong("dead"),
                        row.getLong("rejected"),
                        row.getLong("released")),
                row.getLong("demand_each"),
                row.getLong("demand_delivered"),
                row.getLong("landed_micros"),
                row.getString("hold_until"),
                Optional.ofNullable(row.getString("permit")),
                Optional.ofNullable(row.getString("campaign_id")),
                Optional.ofNullable(row.getString("round_line")),
                row.getInt("own_intent") == 1,
                Role.of(row.getString("proposed_by")),
                row.getString("record"),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }

    private static DealParty party(ResultSet row, String side) throws SQLException {
        return new DealParty(
                row.getString(side + "_id"), row.getString(side + "_name"), row.getString(side + "_entered"));
    }
}
