package org.duijie.api.dealbook;

import java.util.List;
import java.util.stream.IntStream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * Compares the quantities that deals take, as the rows of listings and intents record them, with the sums over these
 * deals.
 */
final class TakenTable {
    private final Handle handle;

    TakenTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Returns the columns of a listing's row that differ from the sum over its deals. */
    List<String> stockAstray(BureauId bureau, String listing) {
        return astray(
                bureau,
                listing,
                "listings",
                "listing_id",
                List.of("held", "committed", "sold", "dead", "rejected"),
                List.of("held", "committed", "sold", "dead", "rejected"));
    }

    /** Returns the columns of an intent's row that differ from the sum over its deals. */
    List<String> demandAstray(BureauId bureau, String intent) {
        return astray(
                bureau,
                intent,
                "intents",
                "intent_id",
                List.of("held", "committed", "bought + beyond"),
                List.of(
                        "held * demand_each",
                        "(CASE WHEN committed > extra THEN committed - extra ELSE 0 END) * demand_each",
                        "demand_delivered"));
    }

    private List<String> astray(
            BureauId bureau, String id, String table, String deals, List<String> columns, List<String> sums) {
        return IntStream.range(0, columns.size())
                .filter(i -> Sql.find(
                                handle,
                                "SELECT 1 FROM " + table + " g WHERE bureau_id = ? AND id = ? AND " + columns.get(i)
                                        + " <> coalesce((SELECT sum(" + sums.get(i) + ") FROM deals d"
                                        + " WHERE d.bureau_id = g.bureau_id AND d." + deals + " = g.id), 0)",
                                Sql.NUMBER,
                                bureau.text(),
                                id)
                        .isPresent())
                .mapToObj(columns::get)
                .toList();
    }
}
