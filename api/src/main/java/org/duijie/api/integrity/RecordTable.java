package org.duijie.api.integrity;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The audited tables, as far as they are alike: each row has an id in its bureau. */
final class RecordTable {
    private final Handle handle;

    /** A table that is audited row by row. */
    public enum Name {
        PARTIES,
        USERS,
        TOKENS,
        LISTINGS,
        INTENTS,
        CAMPAIGNS,
        BARRED_PAIRS,
        ROUNDS,
        DEALS;

        /** Returns its name in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RecordTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Returns the ids after {@code page}, in order. */
    public List<String> ids(BureauId bureau, Name table, Page page) {
        return Sql.list(
                handle,
                "SELECT id FROM " + table.word() + " WHERE bureau_id = ? AND id > ? ORDER BY id LIMIT ?",
                row -> row.getString(1),
                bureau.text(),
                page.after(),
                page.limit());
    }

    public boolean contains(BureauId bureau, Name table, String id) {
        return Sql.find(
                        handle,
                        "SELECT 1 FROM " + table.word() + " WHERE bureau_id = ? AND id = ?",
                        row -> row.getInt(1),
                        bureau.text(),
                        id)
                .isPresent();
    }

    /** Returns the columns of a listing's row that differ from the sum over its deals. */
    public List<String> stockAstray(BureauId bureau, String listing) {
        return astray(
                bureau,
                listing,
                "listings",
                "listing_id",
                List.of("held", "committed", "sold", "dead", "rejected"),
                List.of("held", "committed", "sold", "dead", "rejected"));
    }

    /** Returns the columns of an intent's row that differ from the sum over its deals. */
    public List<String> demandAstray(BureauId bureau, String intent) {
        return astray(
                bureau,
                intent,
                "intents",
                "intent_id",
                List.of("held", "committed", "bought + beyond"),
                List.of("held * demand_each", "committed * demand_each", "demand_delivered"));
    }

    private List<String> astray(
            BureauId bureau, String id, String table, String deals, List<String> columns, List<String> sums) {
        return IntStream.range(0, columns.size())
                .filter(i -> Sql.find(
                                handle,
                                "SELECT 1 FROM " + table + " g WHERE bureau_id = ? AND id = ? AND " + columns.get(i)
                                        + " <> coalesce((SELECT sum(" + sums.get(i) + ") FROM deals d"
                                        + " WHERE d.bureau_id = g.bureau_id AND d." + deals + " = g.id), 0)",
                                row -> row.getInt(1),
                                bureau.text(),
                                id)
                        .isPresent())
                .mapToObj(columns::get)
                .toList();
    }
}
