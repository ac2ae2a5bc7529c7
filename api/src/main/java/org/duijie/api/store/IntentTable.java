package org.duijie.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Purchase intents, and the products each takes. */
public final class IntentTable {
    private static final String SELECT = "SELECT g.*, p.name AS party_name FROM intents g"
            + " JOIN parties p ON p.bureau_id = g.bureau_id AND p.id = g.party_id";

    private final Handle handle;

    public IntentTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(IntentRow row) {
        bound(
                        "INSERT INTO intents (bureau_id, id, party_id, entered, kind, demand_by, demand, minimum, bid_per,"
                                + " bid_micros, from_day, to_day, lat, lon, words, status, version, created_at, changed_at)"
                                + " VALUES (:bureau, :id, :party, :entered, :kind, :by, :demand, :minimum, :pricePer,"
                                + " :priceMicros, :fromDay, :toDay, :lat, :lon, :words, :status, :version, :createdAt,"
                                + " :changedAt)",
                        row)
                .bind("party", row.party())
                .bind("createdAt", row.createdAt())
                .execute();
        insertProducts(row);
    }

    /**
     * Writes {@code row} over the version before its own; false when that is not what stands there, or when the new demand would be less
     * than what is held, committed and bought for it.
     */
    public boolean update(IntentRow row) {
        boolean isWritten = bound(
                                "UPDATE intents SET entered = :entered, kind = :kind, demand_by = :by, demand = :demand,"
                                        + " minimum = :minimum, bid_per = :pricePer, bid_micros = :priceMicros,"
                                        + " from_day = :fromDay, to_day = :toDay, lat = :lat, lon = :lon, words = :words,"
                                        + " status = :status, version = :version, changed_at = :changedAt"
                                        + " WHERE bureau_id = :bureau AND id = :id AND version = :version - 1"
                                        + " AND held + committed + bought <= :demand",
                                row)
                        .execute()
                == 1;
        if (isWritten) {
            handle.createUpdate("DELETE FROM intent_products WHERE bureau_id = :bureau AND intent_id = :id")
                    .bind("bureau", row.bureau().text())
                    .bind("id", row.id())
                    .execute();
            insertProducts(row);
        }
        return isWritten;
    }

    public Optional<IntentRow> find(BureauId bureau, String id) {
        return handle.createQuery(SELECT + " WHERE g.bureau_id = :bureau AND g.id = :id")
                .bind("bureau", bureau.text())
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** The intents that {@code search} finds behind {@code page}, by id; by product, those that name something at or under it. */
    public List<IntentRow> list(BureauId bureau, GoodsSearch search, Page page) {
        Where where = GoodsWhere.of(bureau, search, page).and("g.kind = :kind", "kind", search.kind());
        if (search.product().isPresent()) {
            Where taken = new Where("t.bureau_id = g.bureau_id AND t.intent_id = g.id")
                    .andUnder("t.product", search.product());
            where.and("EXISTS (SELECT 1 FROM intent_products t" + taken + ")").bindAllOf(taken);
        }
        search.takes().ifPresent(path -> addTakes(where, path));
        return where.bindTo(handle.createQuery(SELECT + where + " ORDER BY g.id LIMIT :limit"))
                .map((row, context) -> row(row))
                .list();
    }

    /** An intent takes a product when it names it or one above it. */
    private static void addTakes(Where where, String path) {
        StringBuilder names = new StringBuilder();
        String above = path;
        for (int n = 0; !above.isEmpty(); n++) {
            names.append(n == 0 ? "" : ", ").append(":takes").append(n);
            where.bind("takes" + n, above);
            above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
        }
        where.and("EXISTS (SELECT 1 FROM intent_products u WHERE u.bureau_id = g.bureau_id AND u.intent_id = g.id"
                + " AND u.product IN (" + names + "))");
    }

    private void insertProducts(IntentRow row) {
        for (String product : List.copyOf(new TreeSet<>(row.products()))) {
            handle.createUpdate("INSERT INTO intent_products (bureau_id, intent_id, product)"
                            + " VALUES (:bureau, :id, :product)")
                    .bind("bureau", row.bureau().text())
                    .bind("id", row.id())
                    .bind("product", product)
                    .execute();
        }
    }

    private List<String> products(BureauId bureau, String id) {
        return handle.createQuery("SELECT product FROM intent_products WHERE bureau_id = :bureau AND intent_id = :id"
                        + " ORDER BY product")
                .bind("bureau", bureau.text())
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    private Update bound(String sql, IntentRow row) {
        Goods goods = row.goods();
        return handle.createUpdate(sql)
                .bind("bureau", row.bureau().text())
                .bind("id", row.id())
                .bind("entered", row.entered())
                .bind("kind", row.kind())
                .bind("by", goods.by())
                .bind("demand", row.demand())
                .bind("minimum", row.minimum())
                .bind("pricePer", goods.pricePer())
                .bind("priceMicros", goods.priceMicros())
                .bind("fromDay", goods.fromDay())
                .bind("toDay", goods.toDay())
                .bind("lat", goods.latitude())
                .bind("lon", goods.longitude())
                .bind("words", goods.words())
                .bind("status", row.status())
                .bind("version", row.version())
                .bind("changedAt", row.changedAt());
    }

    private IntentRow row(ResultSet row) throws SQLException {
        BureauId bureau = new BureauId(row.getString("bureau_id"));
        String id = row.getString("id");
        return new IntentRow(
                bureau,
                id,
                row.getString("party_id"),
                row.getString("party_name"),
                row.getString("entered"),
                row.getString("kind"),
                products(bureau, id),
                row.getLong("demand"),
                row.getLong("minimum"),
                GoodsRows.read(row, "demand_by", "bid"),
                row.getString("status"),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }
}
