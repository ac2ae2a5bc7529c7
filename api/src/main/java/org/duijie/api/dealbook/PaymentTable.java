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
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.quantity.Money;
import org.jdbi.v3.core.Handle;

/** Payments of deals and their reversals, which never change. */
final class PaymentTable {
    private static final Columns<PaymentRow> COLUMNS = Columns.<PaymentRow>of("payments")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", PaymentRow::id)
            .fixed("deal_id", PaymentRow::deal)
            .fixed("n", PaymentRow::n)
            .fixed("kind", row -> row.payment().kind().code())
            .fixed("amount_micros", row -> row.payment().amount().micros())
            .fixed("paid_on", row -> row.payment().on().toString())
            .fixed("reverses", PaymentRow::reverses);

    private static final Columns.Change<PaymentRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    PaymentTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insert(PaymentRow row) {
        INSERT.run(handle, row);
    }

    /** Returns the payments of a deal, in order. */
    List<Payment> list(BureauId bureau, String deal) {
        return Sql.list(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND deal_id = ? ORDER BY n",
                PaymentTable::payment,
                bureau.text(),
                deal);
    }

    private static Payment payment(FoundRow row) throws SQLException {
        return new Payment(
                row.getString("id"),
                PaymentKind.parse(row.getString("kind")),
                Money.ofMicros(row.getLong("amount_micros")),
                LocalDate.parse(row.getString("paid_on")),
                Optional.ofNullable(row.getString("reverses")));
    }
}
