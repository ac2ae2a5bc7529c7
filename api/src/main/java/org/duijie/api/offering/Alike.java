package org.duijie.api.offering;

import java.util.List;
import org.duijie.api.db.Sql;
import org.jdbi.v3.core.Handle;

/** Finds listings or intents that look like duplicates: with the same party, product and place, on overlapping days. */
public final class Alike {
    /**
     * The number of a party's latest offerings to compare. The limit keeps a party with very many from slowing others
     * down.
     */
    private static final int LATEST = 500;

    private Alike() {}

    /** Returns up to {@code most} duplicates among the latest open offerings of the row's party, the oldest first. */
    public static List<String> list(
            Handle handle, String table, Pool pool, OfferingRow<?> row, String product, int most) {
        SearchKeys goods = row.goods();
        boolean isOwn = pool.hasOneProduct();
        String latest = "SELECT bureau_id, id, lat, lon, from_day, to_day" + (isOwn ? ", product" : "") + " FROM "
                + table + " WHERE bureau_id = ? AND party_id = ? AND status = 'open' ORDER BY id DESC LIMIT " + LATEST;
        String has = isOwn
                ? "g.product = ?"
                : "EXISTS (SELECT 1 FROM " + pool.products() + " p WHERE p.bureau_id = g.bureau_id" + " AND p."
                        + pool.productsId() + " = g.id AND p.product = ?)";
        return Sql.list(
                handle,
                "SELECT g.id FROM (" + latest
                        + ") g WHERE g.id <> ? AND g.lat = ? AND g.lon = ? AND g.from_day <= ? AND g.to_day >= ?"
                        + " AND " + has + " ORDER BY g.id LIMIT ?",
                Sql.TEXT,
                row.bureau().text(),
                row.party(),
                row.id(),
                goods.latitude(),
                goods.longitude(),
                goods.toDay(),
                goods.fromDay(),
                product,
                most);
    }
}
