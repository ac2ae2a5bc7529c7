package org.duijie.api.offering;

import java.util.List;
import org.duijie.api.db.Sql;
import org.jdbi.v3.core.Handle;

/** Finds listings or intents that look like duplicates: with the same party, product and place, on overlapping days. */
final class Alike {
    /**
     * The maximum number of a party's offerings at the same place that are compared. So a party with very many
     * offerings does not slow others down.
     */
    private static final int COMPARED = 500;

    private Alike() {}

    /** Returns up to {@code most} duplicates among the open offerings of the row's party, the oldest first. */
    static List<String> list(Handle handle, OfferingIndex.Pool pool, OfferingRow<?> row, String product, int most) {
        SearchKeys goods = row.goods();
        String has = pool.hasOneProduct()
                ? "g.product = ?"
                : "EXISTS (SELECT 1 FROM " + pool.products() + " p WHERE p.bureau_id = g.bureau_id" + " AND p."
                        + pool.productsId() + " = g.id AND p.product = ?)";
        String found =
                "SELECT g.id FROM " + pool.table() + " g WHERE g.bureau_id = ? AND g.party_id = ? AND g.status = 'open'"
                        + " AND g.lat = ? AND g.lon = ? AND g.to_day >= ? AND g.from_day <= ? AND " + has
                        + " ORDER BY g.to_day, g.from_day, g.id LIMIT " + COMPARED;
        return Sql.list(
                handle,
                "SELECT id FROM (" + found + ") AS found WHERE id <> ? ORDER BY id LIMIT ?",
                Sql.TEXT,
                row.bureau().text(),
                row.party(),
                goods.latitude(),
                goods.longitude(),
                goods.fromDay(),
                goods.toDay(),
                product,
                row.id(),
                most);
    }
}
