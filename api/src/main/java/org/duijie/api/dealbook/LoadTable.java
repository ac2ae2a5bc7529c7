package org.duijie.api.dealbook;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.quantity.FoldedNumber;
import org.jdbi.v3.core.Handle;

/** The loads of deals by the certificates that their trucks carried. The record of a deal has the rest. */
final class LoadTable {
    /** A certificate by which loads can be found. */
    enum Paper {
        PERMIT("permit"),
        CERTIFICATE("certificate");

        private final String column;

        Paper(String column) {
            this.column = column;
        }
    }

    private final Handle handle;

    LoadTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insert(BureauId bureau, String deal, Load load) {
        Sql.update(
                handle,
                "INSERT INTO deal_loads (bureau_id, deal_id, n, permit, certificate) VALUES (?, ?, ?, ?, ?)",
                bureau.text(),
                deal,
                load.number(),
                load.loading().permit().map(Permit::number).orElse(null),
                load.loading().certificate().orElse(null));
    }

    /** Replaces the permit of a load that is stored. */
    void correct(BureauId bureau, String deal, Load load) {
        Sql.update(
                handle,
                "UPDATE deal_loads SET permit = ? WHERE bureau_id = ? AND deal_id = ? AND n = ?",
                load.loading().permit().map(Permit::number).orElse(null),
                bureau.text(),
                deal,
                load.number());
    }

    /** Returns the spellings in which loads of the bureau have the number of a permit or certificate. */
    List<String> spellings(BureauId bureau, Paper paper, String number) {
        String folded = FoldedNumber.of(number);
        return Sql.list(
                        handle,
                        "SELECT DISTINCT " + paper.column + " FROM deal_loads WHERE bureau_id = ? AND " + paper.column
                                + " IS NOT NULL ORDER BY 1",
                        Sql.TEXT,
                        bureau.text())
                .stream()
                .filter(each -> FoldedNumber.of(each).equals(folded))
                .toList();
    }

    /** Returns the quarantine certificate of each load of a deal, in order; empty for a load without a certificate. */
    List<Optional<String>> permits(BureauId bureau, String deal) {
        return Sql.list(
                handle,
                "SELECT permit FROM deal_loads WHERE bureau_id = ? AND deal_id = ? ORDER BY n",
                row -> Optional.ofNullable(row.getString("permit")),
                bureau.text(),
                deal);
    }
}
