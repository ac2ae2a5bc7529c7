package org.duijie.api.dealbook;

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
import org.duijie.api.dealbook.DealBook.Declined;
import org.duijie.api.dealbook.DealBook.Landed;
import org.duijie.api.dealbook.DealRow.DealParty;
import org.duijie.api.feature.Role;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.market.BuyerKind;
import org.jdbi.v3.core.Handle;

/** The table of deals. */
final class DealTable {
    private static final Columns<DealRow> COLUMNS = Columns.<DealRow>of("deals")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", DealRow::id)
            .fixed("number", DealRow::number)
            .fixed("listing_id", DealRow::listing)
            .fixed("intent_id", DealRow::intent)
            .fixed("cooperative_id", row -> row.cooperative().id())
            .fixed("cooperative_name", row -> row.cooperative().name())
            .fixed("buyer_id", row -> row.buyer().id())
            .fixed("buyer_name", row -> row.buyer().name())
            .fixed("buyer_kind", row -> row.buyerKind().word())
            .fixed("product", DealRow::product)
            .changing("state", row -> row.state().code())
            .changing("held", row -> row.heads().held())
            .changing("committed", row -> row.heads().committed())
            .changing("sold", row -> row.heads().sold())
            .changing("dead", row -> row.heads().dead())
            .changing("rejected", row -> row.heads().rejected())
            .changing("released", row -> row.heads().released())
            .changing("extra", row -> row.heads().extra())
            .changing("heads", row -> row.agreed() + row.heads().extra())
            .fixed("demand_each", DealRow::demandEach)
            .changing("demand_delivered", DealRow::delivered)
            .fixed("landed_micros", DealRow::landedMicros)
            .fixed("hold_until", DealRow::holdUntil)
            .changing("campaign_id", DealRow::campaign)
            .fixed("round_line", DealRow::roundLine)
            .fixed("own_intent", row -> row.ownIntent() ? 1 : 0)
            .fixed("proposed_by", row -> row.proposedBy().word())
            .changing("record", DealRow::record)
            .changing("version", DealRow::version)
            .fixed("created_at", DealRow::createdAt)
            .changing("changed_at", DealRow::changedAt);

    private static final String SELECT = COLUMNS.select("d")
            + ", c.entered AS cooperative_entered, b.entered AS buyer_entered FROM deals d"
            + " JOIN parties c ON c.bureau_id = d.bureau_id AND c.id = d.cooperative_id"
            + " JOIN parties b ON b.bureau_id = d.bureau_id AND b.id = d.buyer_id WHERE d.bureau_id = ?";

    /** Ids of deals that may need something; {@code OURS} stands for the condition on the party. */
    private static final List<String> PENDING = List.of(
            "SELECT id FROM deals WHERE bureau_id = ? AND state = 'proposed' OURS ORDER BY hold_until LIMIT ?",
            "SELECT id FROM deals WHERE bureau_id = ? AND state IN ('agreed', 'confirmed', 'collected', 'weighed',"
                    + " 'disputed') OURS ORDER BY id LIMIT ?",
            "SELECT d.id FROM settlements s JOIN deals d ON d.bureau_id = s.bureau_id AND d.id = s.deal_id WHERE"
                    + " s.bureau_id = ? AND s.paid_on IS NULL AND s.reverses IS NULL AND (s.amount_micros <> 0 OR"
                    + " EXISTS (SELECT 1 FROM payments p WHERE p.bureau_id = s.bureau_id AND p.deal_id = s.deal_id))"
                    + " AND NOT"
                    + " EXISTS (SELECT 1 FROM settlements r WHERE r.bureau_id = s.bureau_id AND r.reverses = s.id) OURS"
                    + " ORDER BY s.due_on, s.id LIMIT ?",
            "SELECT d.id FROM deals d WHERE d.bureau_id = ? AND d.state IN ('settled', 'cancelled') AND EXISTS (SELECT 1"
                    + " FROM payments a WHERE a.bureau_id = d.bureau_id AND a.deal_id = d.id AND a.kind = 'advance')"
                    + " AND (SELECT sum(p.amount_micros) FROM payments p WHERE p.bureau_id = d.bureau_id AND p.deal_id ="
                    + " d.id) > (SELECT coalesce(sum(s.amount_micros), 0) FROM settlements s WHERE s.bureau_id ="
                    + " d.bureau_id AND s.deal_id = d.id) OURS ORDER BY d.id LIMIT ?",
            "SELECT id FROM deals WHERE bureau_id = ? AND changed_at >= ?"
                    + " AND state IN ('settled', 'declined', 'expired', 'cancelled') OURS"
                    + " ORDER BY changed_at DESC LIMIT ?");

    private static final Columns.Change<DealRow> INSERT = COLUMNS.insert();

    private static final Columns.Change<DealRow> UPDATE = COLUMNS.update();

    private final Handle handle;

    public DealTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(DealRow row) {
        INSERT.run(handle, row);
    }

    /** Replaces the previous version of a deal; returns false, with nothing changed, if another version is stored. */
    public boolean update(DealRow row) {
        return UPDATE.run(handle, row);
    }

    /**
     * Waits for a transaction that changes the deal with this id or short number; a later one waits until this
     * transaction ends.
     */
    void await(BureauId bureau, String name) {
        String sql = "UPDATE deals SET version = version WHERE bureau_id = ? AND " + column(name) + " = ?";
        Sql.update(handle, sql, bureau.text(), name);
    }

    /** Returns the deal with this id or short number. */
    public Optional<DealRow> find(BureauId bureau, String name) {
        return Sql.find(handle, SELECT + " AND d." + column(name) + " = ?", DealTable::row, bureau.text(), name);
    }

    /** Returns the column with such names: only short numbers have a hyphen. */
    private static String column(String name) {
        return name.indexOf('-') > 0 ? "number" : "id";
    }

    /** Returns one page of the deals that {@code search} finds, ordered by id. */
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
                Sql.TEXT,
                bureau.text(),
                now,
                limit);
    }

    /** Returns how many proposed deals have a hold that expires by {@code until}. */
    public long expiring(BureauId bureau, String until) {
        return Sql.find(
                        handle,
                        "SELECT count(*) FROM deals WHERE bureau_id = ? AND state = 'proposed' AND hold_until <= ?",
                        Sql.NUMBER,
                        bureau.text(),
                        until)
                .orElse(0L);
    }

    /**
     * Returns the pairs whose two sides are on the market and have a declined deal, unless the listing or the intent
     * has changed since then. Ordered by deal.
     */
    public List<Declined> declined(BureauId bureau) {
        return Sql.list(
                handle,
                "SELECT d.listing_id, d.intent_id, d.record FROM deals d"
                        + " JOIN listings l ON l.bureau_id = d.bureau_id AND l.id = d.listing_id"
                        + " JOIN intents i ON i.bureau_id = d.bureau_id AND i.id = d.intent_id"
                        + " WHERE d.bureau_id = ? AND d.state = 'declined' AND l.status = 'open' AND i.status = 'open'"
                        + " AND l.changed_at <= d.changed_at AND i.changed_at <= d.changed_at ORDER BY d.id",
                row -> new Declined(
                        row.getString("listing_id"),
                        row.getString("intent_id"),
                        DealRecord.declined(row.getString("record"))),
                bureau.text());
    }

    /** Returns the products that have deals, in order. */
    public List<String> products(BureauId bureau) {
        return Sql.list(
                handle,
                "SELECT DISTINCT product FROM deals WHERE bureau_id = ? ORDER BY product",
                Sql.TEXT,
                bureau.text());
    }

    /**
     * Returns the costs, delivered to the buyer, of the latest deals of a product. Ignores deals that ended without a
     * delivery.
     */
    public List<Landed> landed(BureauId bureau, String product, int limit) {
        return Sql.list(
                handle,
                "SELECT id, number, landed_micros FROM deals WHERE bureau_id = ? AND product = ?"
                        + " AND state NOT IN ('declined', 'expired', 'cancelled') ORDER BY id DESC LIMIT ?",
                row -> new Landed(row.getString("id"), row.getString("number"), row.getLong("landed_micros")),
                bureau.text(),
                product,
                limit);
    }

    /**
     * Returns the agreed deals that are not finished, and the deals that ended or were settled after {@code since}, the
     * latest first.
     *
     * @param party the party whose deals to return; empty for all deals
     */
    public List<DealRow> current(BureauId bureau, Optional<String> party, String since, int limit) {
        String ofParty = party.isPresent() ? " AND (cooperative_id = ? OR buyer_id = ?)" : "";
        List<String> sides = party.map(id -> List.of(id, id)).orElse(List.of());
        List<Object> values = new ArrayList<>(List.of(bureau.text(), bureau.text()));
        values.addAll(sides);
        values.addAll(List.of(bureau.text(), since));
        values.addAll(sides);
        values.add(limit);
        return Sql.list(
                handle,
                SELECT + " AND d.id IN (SELECT id FROM deals WHERE bureau_id = ?"
                        + " AND state IN ('agreed', 'confirmed', 'collected', 'weighed', 'disputed')" + ofParty
                        + " UNION SELECT id FROM deals WHERE bureau_id = ? AND changed_at >= ?"
                        + " AND state IN ('settled', 'cancelled')" + ofParty + ") ORDER BY d.id DESC LIMIT ?",
                DealTable::row,
                values.toArray());
    }

    /**
     * Returns the deals that may need something from somebody, and those that ended since {@code since}: of one party,
     * or of all. At most {@code most} of each kind: the holds that expire first, the deals that have waited longest for
     * their next step, the settlements due first, the advances to be paid back, and the deals that ended last. In no
     * order.
     *
     * @param side which of the two parties {@code party} is
     */
    List<DealRow> pending(BureauId bureau, Optional<Side> side, String party, String since, int most) {
        String ours = side.map(each -> " AND " + (each == Side.BUYER ? "buyer_id" : "cooperative_id") + " = ?")
                .orElse("");
        List<Object> values = new ArrayList<>(List.of(bureau.text()));
        List<String> parts = new ArrayList<>();
        for (String part : PENDING) {
            parts.add("SELECT id FROM (" + part.replace("OURS", ours) + ") AS p" + parts.size());
            values.add(bureau.text());
            if (part.contains("changed_at >= ?")) {
                values.add(since);
            }
            side.ifPresent(each -> values.add(party));
            values.add(most);
        }
        return Sql.list(
                handle,
                SELECT + " AND d.id IN (" + String.join(" UNION ", parts) + ")",
                DealTable::row,
                values.toArray());
    }

    private static DealRow row(FoundRow row) throws SQLException {
        return new DealRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("number"),
                row.getString("listing_id"),
                row.getString("intent_id"),
                party(row, "cooperative"),
                party(row, "buyer"),
                BuyerKind.parse(row.getString("buyer_kind")),
                row.getString("product"),
                DealState.parse(row.getString("state")),
                new DealHeads(
                        row.getLong("held"),
                        row.getLong("committed"),
                        row.getLong("sold"),
                        row.getLong("dead"),
                        row.getLong("rejected"),
                        row.getLong("released"),
                        row.getLong("extra")),
                row.getLong("heads") - row.getLong("extra"),
                row.getLong("demand_each"),
                row.getLong("demand_delivered"),
                row.getLong("landed_micros"),
                row.getString("hold_until"),
                Optional.ofNullable(row.getString("campaign_id")),
                Optional.ofNullable(row.getString("round_line")),
                row.getInt("own_intent") == 1,
                Role.of(row.getString("proposed_by")),
                row.getString("record"),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }

    private static DealParty party(FoundRow row, String side) throws SQLException {
        return new DealParty(
                row.getString(side + "_id"), row.getString(side + "_name"), row.getString(side + "_entered"));
    }
}
