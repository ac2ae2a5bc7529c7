package org.duijie.api.purchase;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Money;
import org.jdbi.v3.core.Handle;

/** The table of buyers' purchases. */
final class PurchaseTable {
    private static final Columns<PurchaseRow> COLUMNS = Columns.<PurchaseRow>of("purchases")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", PurchaseRow::id)
            .fixed("party_id", PurchaseRow::party)
            .changing("from_day", row -> row.period().from().toString())
            .changing("to_day", row -> row.period().to().toString())
            .changing("total_micros", row -> row.total().micros())
            .changing("note", PurchaseRow::note)
            .changing("version", PurchaseRow::version)
            .fixed("created_at", PurchaseRow::createdAt)
            .changing("changed_at", PurchaseRow::changedAt);

    private static final String SELECT = COLUMNS.select() + " WHERE bureau_id = ?";
    private static final Columns.Change<PurchaseRow> INSERT = COLUMNS.insert();
    private static final Columns.Change<PurchaseRow> UPDATE = COLUMNS.update();

    private final Handle handle;

    PurchaseTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insert(PurchaseRow row) {
        INSERT.run(handle, row);
    }

    /** Replaces the previous version by {@code row}; returns false, with nothing changed, if another one is stored. */
    boolean update(PurchaseRow row) {
        return UPDATE.run(handle, row);
    }

    Optional<PurchaseRow> find(BureauId bureau, String id) {
        return Sql.find(handle, SELECT + " AND id = ?", PurchaseTable::row, bureau.text(), id);
    }

    /** Returns the purchases of a party in exactly this period. */
    Optional<PurchaseRow> ofPeriod(BureauId bureau, String party, Window period) {
        return Sql.find(
                handle,
                SELECT + " AND party_id = ? AND from_day = ? AND to_day = ?",
                PurchaseTable::row,
                bureau.text(),
                party,
                period.from().toString(),
                period.to().toString());
    }

    /** Returns one page of the purchases of a party, or of all, ordered by id. */
    List<PurchaseRow> list(BureauId bureau, Optional<String> party, Page page) {
        List<Object> values = new ArrayList<>(List.of(bureau.text(), page.after()));
        values.addAll(party.stream().toList());
        values.add(page.limit());
        return Sql.list(
                handle,
                SELECT + " AND id > ?" + (party.isPresent() ? " AND party_id = ?" : "") + " ORDER BY id LIMIT ?",
                PurchaseTable::row,
                values.toArray());
    }

    private static PurchaseRow row(FoundRow row) throws SQLException {
        return new PurchaseRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("party_id"),
                new Window(LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("to_day"))),
                Money.ofMicros(row.getLong("total_micros")),
                Optional.ofNullable(row.getString("note")),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }
}
