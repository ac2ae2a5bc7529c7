package org.duijie.api.round;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;
import org.jdbi.v3.core.Handle;

/** The lines of the plans of rounds. They are added when a round ends; each becomes a deal at most once. */
final class RoundLineTable {
    private static final Columns<Kept> COLUMNS = Columns.<Kept>of("round_lines")
            .key("bureau_id", row -> row.bureau().text())
            .key("round_id", Kept::round)
            .key("line", row -> row.line().line())
            .fixed("listing_id", row -> row.allocation().listing())
            .fixed("intent_id", row -> row.allocation().intent())
            .fixed("heads", row -> row.allocation().heads().count())
            .fixed("grams", row -> row.allocation().weight().grams())
            .fixed("deliver_on", row -> row.allocation().deliverOn().toString())
            .fixed("price_basis", row -> row.allocation().price().basis().name())
            .fixed("price_micros", row -> row.allocation().price().micros())
            .fixed("price_per", row -> row.allocation().price().per())
            .fixed("amount_micros", row -> row.allocation().amount().micros())
            .fixed("value_micros", row -> row.allocation().value().micros())
            .read("deal_id");

    private static final String SELECT = COLUMNS.select() + " WHERE bureau_id = ? AND round_id = ?";

    private static final Columns.Change<Kept> INSERT = COLUMNS.insert();

    private final Handle handle;

    /** A line of a round. */
    private record Kept(BureauId bureau, String round, RoundLineRow line) {
        Allocation allocation() {
            return line.allocation();
        }
    }

    public RoundLineTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(BureauId bureau, String round, List<RoundLineRow> rows) {
        INSERT.runAll(
                handle, rows.stream().map(row -> new Kept(bureau, round, row)).toList());
    }

    /** Returns the lines after number {@code after}. */
    public List<RoundLineRow> list(BureauId bureau, String round, long after, int limit) {
        return Sql.list(
                handle,
                SELECT + " AND line > ? ORDER BY line LIMIT ?",
                RoundLineTable::row,
                bureau.text(),
                round,
                after,
                limit);
    }

    public Optional<RoundLineRow> find(BureauId bureau, String round, long line) {
        return Sql.find(handle, SELECT + " AND line = ?", RoundLineTable::row, bureau.text(), round, line);
    }

    /** Records the deal made from a line; returns false if the line has a deal already. */
    public boolean adopt(BureauId bureau, String round, long line, String deal) {
        return Sql.update(
                        handle,
                        "UPDATE round_lines SET deal_id = ? WHERE bureau_id = ? AND round_id = ? AND line = ?"
                                + " AND deal_id IS NULL",
                        deal,
                        bureau.text(),
                        round,
                        line)
                == 1;
    }

    private static RoundLineRow row(FoundRow row) throws SQLException {
        Allocation line = new Allocation(
                row.getString("listing_id"),
                row.getString("intent_id"),
                Heads.of(row.getLong("heads")),
                Weight.ofGrams(row.getLong("grams")),
                LocalDate.parse(row.getString("deliver_on")),
                new UnitPrice(
                        Basis.valueOf(row.getString("price_basis")),
                        row.getLong("price_micros"),
                        row.getLong("price_per")),
                Money.ofMicros(row.getLong("amount_micros")),
                Money.ofMicros(row.getLong("value_micros")));
        return new RoundLineRow(row.getLong("line"), line, Optional.ofNullable(row.getString("deal_id")));
    }
}
