package org.duijie.api.dealbook;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook.Settled;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Money;
import org.jdbi.v3.core.Handle;

/** Settlements and their reversals. Rows are added, and marked as paid or unpaid. */
final class SettlementTable {
    private static final Columns<SettlementRow> COLUMNS = Columns.<SettlementRow>of("settlements")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", SettlementRow::id)
            .fixed("deal_id", SettlementRow::deal)
            .fixed("n", SettlementRow::n)
            .fixed("weigh_in_id", row -> row.weighIns().get(0))
            .fixed("weigh_ins", row -> String.join(" ", row.weighIns()))
            .fixed("amount_micros", SettlementRow::micros)
            .fixed("settled_on", SettlementRow::settledOn)
            .fixed("due_on", SettlementRow::dueOn)
            .fixed("paid_on", SettlementRow::paidOn)
            .fixed("paid_by", SettlementRow::paidBy)
            .fixed("reverses", SettlementRow::reverses);

    private static final Columns.Change<SettlementRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    public SettlementTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(SettlementRow row) {
        INSERT.run(handle, row);
    }

    /** Records whether a settlement is paid. */
    void pay(SettlementRow row) {
        Sql.update(
                handle,
                "UPDATE settlements SET paid_on = ?, paid_by = ? WHERE bureau_id = ? AND id = ?",
                row.paidOn().orElse(null),
                row.paidBy().orElse(null),
                row.bureau().text(),
                row.id());
    }

    /** Returns the settlements of a deal, in order. */
    public List<SettlementRow> list(BureauId bureau, String deal) {
        return Sql.list(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND deal_id = ? ORDER BY n",
                SettlementTable::row,
                bureau.text(),
                deal);
    }

    /** Returns the settlements with a buyer in a period that are neither reversals nor reversed, ordered by id. */
    List<Settled> settled(BureauId bureau, String buyer, Window period) {
        return Sql.list(
                handle,
                "SELECT d.cooperative_id, s.settled_on, s.amount_micros FROM deals d"
                        + " JOIN settlements s ON s.bureau_id = d.bureau_id AND s.deal_id = d.id"
                        + " WHERE d.bureau_id = ? AND d.buyer_id = ? AND s.settled_on >= ? AND s.settled_on <= ?"
                        + " AND s.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM settlements r"
                        + " WHERE r.bureau_id = s.bureau_id AND r.reverses = s.id) ORDER BY s.id",
                row -> new Settled(
                        row.getString("cooperative_id"),
                        LocalDate.parse(row.getString("settled_on")),
                        Money.ofMicros(row.getLong("amount_micros"))),
                bureau.text(),
                buyer,
                period.from().toString(),
                period.to().toString());
    }

    private static SettlementRow row(FoundRow row) throws SQLException {
        return new SettlementRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("deal_id"),
                row.getInt("n"),
                List.of(row.getString("weigh_ins").split(" ", -1)),
                row.getLong("amount_micros"),
                row.getString("settled_on"),
                row.getString("due_on"),
                Optional.ofNullable(row.getString("paid_on")),
                Optional.ofNullable(row.getString("paid_by")),
                Optional.ofNullable(row.getString("reverses")));
    }
}
