package org.duijie.api.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;
import org.jdbi.v3.core.Handle;

/** The lines of rounds' plans: added when a round ends, and turned into a deal at most once. */
final class RoundLineTable {
    private final Handle handle;

    public RoundLineTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(BureauId bureau, String round, List<RoundLineRow> rows) {
        Sql.updateEach(
                handle,
                "INSERT INTO round_lines (bureau_id, round_id, line, listing_id, intent_id, heads, grams, deliver_on,"
                        + " price_basis, price_micros, price_per, amount_micros, value_micros) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(row -> values(bureau, round, row)).toList());
    }

    /** Returns the lines after number {@code after}. */
    public List<RoundLineRow> list(BureauId bureau, String round, long after, int limit) {
        return Sql.list(
                handle,
                "SELECT * FROM round_lines WHERE bureau_id = ? AND round_id = ? AND line > ? ORDER BY line LIMIT ?",
                RoundLineTable::row,
                bureau.text(),
                round,
                after,
                limit);
    }

    public Optional<RoundLineRow> find(BureauId bureau, String round, long line) {
        return Sql.find(
                handle,
                "SELECT * FROM round_lines WHERE bureau_id = ? AND round_id = ? AND line = ?",
                RoundLineTable::row,
                bureau.text(),
                round,
                line);
    }

    /** Records the deal that a line became; returns false when it already became one. */
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

    private static Object[] values(BureauId bureau, String round, RoundLineRow row) {
        Allocation line = row.allocation();
        return new Object[] {
            bureau.text(),
            round,
            row.line(),
            line.listing(),
            line.intent(),
            line.heads().count(),
            line.weight().grams(),
            line.deliverOn().toString(),
            line.price().basis().name(),
            line.price().micros(),
            line.price().per(),
            line.amount().micros(),
            line.value().micros()
        };
    }

    private static RoundLineRow row(ResultSet row) throws SQLException {
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
