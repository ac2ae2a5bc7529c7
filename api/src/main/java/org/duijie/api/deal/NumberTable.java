package org.duijie.api.deal;

import java.time.LocalDate;
import java.util.Locale;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The short numbers of deals, such as 2026-0171: counted by bureau and year. */
final class NumberTable {
    private final Handle handle;

    NumberTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Returns the next number of the year. Other transactions that need a number wait until this transaction ends. If
     * it is rolled back, the next transaction gets the same number.
     */
    String next(BureauId bureau, LocalDate day) {
        long n = Sql.find(
                        handle,
                        "INSERT INTO deal_numbers (bureau_id, year, last) VALUES (?, ?, 1)"
                                + " ON CONFLICT (bureau_id, year) DO UPDATE SET last = deal_numbers.last + 1"
                                + " RETURNING last",
                        Sql.NUMBER,
                        bureau.text(),
                        day.getYear())
                .orElseThrow();
        return String.format(Locale.ROOT, "%d-%04d", day.getYear(), n);
    }
}
