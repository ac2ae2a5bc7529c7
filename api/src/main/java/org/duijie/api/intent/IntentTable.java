package org.duijie.api.intent;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.SearchText;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.offering.OfferingIndex;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRows;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.offering.OfferingTable;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.product.ProductPath;
import org.jdbi.v3.core.Handle;

/** The tables of purchase intents and of the products that each intent takes. */
public final class IntentTable implements OfferingTable<IntentRow> {
    private static final Columns<IntentRow> COLUMNS = OfferingRows.<IntentRow>columns("intents", "demand_by", "bid")
            .changing("kind", row -> row.kind().word())
            .changing("demand", IntentRow::demand)
            .changing("minimum", IntentRow::minimum)
            .read("held", "committed", "bought", "beyond", "for_deal");

    private static final String SELECT = COLUMNS.select("g") + ", p.name AS party_name, " + OfferingRows.PARTS
            + " FROM intents g" + " JOIN parties p ON p.bureau_id = g.bureau_id AND p.id = g.party_id";

    private static final Columns.Change<IntentRow> INSERT = COLUMNS.insert();

    /**
     * The SQL of the new column {@code bought}: everything delivered, but at most the part of the new demand that other
     * deals do not take.
     */
    private static final String BOUGHT = "(CASE WHEN bought + beyond <= :demand - held - committed"
            + " THEN bought + beyond ELSE :demand - held - committed END)";

    private static final Columns.Change<IntentRow> UPDATE = COLUMNS.update(
            ", bought = " + BOUGHT + ", beyond = bought + beyond - " + BOUGHT,
            " AND held + committed + bought <= :demand AND (:status = 'open' OR held + committed = 0)"
                    + " AND (held + committed + bought = 0 OR demand_by = :demand_by)");

    private final Handle handle;
    private final OfferingIndex index;

    public IntentTable(Transaction transaction) {
        this.handle = transaction.handle();
        this.index = new OfferingIndex(handle, OfferingIndex.Pool.INTENTS);
    }

    @Override
    public void insertAll(BureauId bureau, List<IntentRow> rows) {
        INSERT.runAll(handle, rows);
        insertProducts(bureau, rows);
        index.insertAll(bureau, rows);
    }

    /**
     * Replaces the previous version by {@code row}. Returns false, with nothing changed, if another version is stored
     * or deals prevent the change. Deals prevent it if they take more than the new demand, if the demand they take
     * would be measured in another unit, if the intent would no longer take the product of one of them, or if a deal
     * under way would lose its intent.
     */
    @Override
    public boolean update(IntentRow row) {
        boolean isWritten = keepsProducts(row) && index.update(row, () -> UPDATE.run(handle, row));
        if (isWritten) {
            handle.createUpdate("DELETE FROM intent_products WHERE bureau_id = :bureau AND intent_id = :id")
                    .bind("bureau", row.bureau().text())
                    .bind("id", row.id())
                    .execute();
            insertProducts(row.bureau(), List.of(row));
        }
        return isWritten;
    }

    /**
     * Returns whether {@code row} still takes the product of each deal that counts towards its demand. A product that
     * the stored intent does not take either is passed over. If the products differ from the stored ones, first waits
     * for transactions with deals of the intent.
     */
    private boolean keepsProducts(IntentRow row) {
        List<String> stored = products(row.bureau(), List.of(row.id())).getOrDefault(row.id(), List.of());
        if (Set.copyOf(stored).equals(Set.copyOf(row.products()))) {
            return true;
        }
        await(row.bureau(), row.id());
        return Sql.list(
                        handle,
                        "SELECT DISTINCT product FROM deals WHERE bureau_id = ? AND intent_id = ?"
                                + " AND state NOT IN ('declined', 'expired', 'cancelled')",
                        Sql.TEXT,
                        row.bureau().text(),
                        row.id())
                .stream()
                .filter(dealt -> isTaken(dealt, stored))
                .allMatch(dealt -> isTaken(dealt, row.products()));
    }

    private static boolean isTaken(String dealt, Collection<String> products) {
        ProductPath path = ProductPath.of(dealt);
        return products.stream().anyMatch(each -> path.isUnder(ProductPath.of(each)));
    }

    /** Marks a newly entered intent as being for a single deal. */
    public void keepForDeal(BureauId bureau, String id) {
        Sql.update(handle, "UPDATE intents SET for_deal = 1 WHERE bureau_id = ? AND id = ?", bureau.text(), id);
    }

    /**
     * Makes the intents of {@code party} searchable by its new name and kind; names are
     * {@linkplain SearchText#folded folded}.
     */
    public void rename(BureauId bureau, String party, String from, String to, BuyerKind kind) {
        handle.createUpdate("UPDATE intents SET words = REPLACE(words, :from, :to), kind = :kind"
                        + " WHERE bureau_id = :bureau AND party_id = :party")
                .bind("from", from)
                .bind("to", to)
                .bind("kind", kind.word())
                .bind("bureau", bureau.text())
                .bind("party", party)
                .execute();
    }

    @Override
    public void await(BureauId bureau, String id) {
        Sql.update(handle, "UPDATE intents SET version = version WHERE bureau_id = ? AND id = ?", bureau.text(), id);
    }

    @Override
    public List<String> alike(IntentRow row, int most) {
        return index.alike(row, row.products().get(0), most);
    }

    @Override
    public Optional<IntentRow> find(BureauId bureau, String id) {
        return rows(bureau, List.of(id)).stream().findFirst();
    }

    /**
     * Returns one page of the intents that {@code search} finds, ordered by id. A search by product finds the intents
     * that name the product or one below it.
     */
    @Override
    public List<IntentRow> list(BureauId bureau, OfferingSearch search, Page page) {
        List<String> ids = index.ids(bureau, search, page);
        return ids.isEmpty() ? List.of() : rows(bureau, ids);
    }

    @Override
    public List<IntentRow> ofCalendar(BureauId bureau, String calendar) {
        List<String> ids = Sql.list(
                handle,
                "SELECT id FROM intents WHERE bureau_id = ? AND calendar_id = ? ORDER BY part",
                Sql.TEXT,
                bureau.text(),
                calendar);
        return ids.isEmpty()
                ? List.of()
                : rows(bureau, ids).stream()
                        .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                        .toList();
    }

    private List<IntentRow> rows(BureauId bureau, List<String> ids) {
        Map<String, List<String>> products = products(bureau, ids);
        return Sql.page(
                handle,
                SELECT + " WHERE g.bureau_id = ? AND g.id IN (" + "?, ".repeat(ids.size() - 1) + "?) ORDER BY g.id",
                row -> row(row, products),
                row -> row.entered().length(),
                Stream.concat(Stream.of(bureau.text()), ids.stream()).toArray());
    }

    private void insertProducts(BureauId bureau, List<IntentRow> rows) {
        Sql.updateEach(
                handle,
                "INSERT INTO intent_products (bureau_id, intent_id, product, status) VALUES (?, ?, ?, ?)",
                rows.stream()
                        .flatMap(row -> new TreeSet<>(row.products()).stream().map(product -> new Object[] {
                            bureau.text(), row.id(), product, row.status().word()
                        }))
                        .toList());
    }

    /** Returns the products of each of these intents, in order. */
    private Map<String, List<String>> products(BureauId bureau, List<String> ids) {
        Map<String, List<String>> products = new HashMap<>();
        handle.createQuery("SELECT intent_id, product FROM intent_products"
                        + " WHERE bureau_id = :bureau AND intent_id IN (<ids>) ORDER BY intent_id, product")
                .bind("bureau", bureau.text())
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("intent_id"), row.getString("product")))
                .forEach(each -> products.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return products;
    }

    private static IntentRow row(FoundRow row, Map<String, List<String>> products) throws SQLException {
        String id = row.getString("id");
        return new IntentRow(
                new BureauId(row.getString("bureau_id")),
                id,
                row.getString("party_id"),
                row.getString("party_name"),
                row.getString("entered"),
                BuyerKind.parse(row.getString("kind")),
                products.getOrDefault(id, List.of()),
                row.getLong("demand"),
                row.getLong("minimum"),
                OfferingRows.read(row, "demand_by", "bid"),
                OfferingRow.Status.parse(row.getString("status")),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"),
                row.getLong("held") + row.getLong("committed") + row.getLong("bought"),
                row.getLong("bought"),
                row.getLong("beyond"),
                row.getInt("for_deal") == 1,
                OfferingRows.calendar(row));
    }
}
