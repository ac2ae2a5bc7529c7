package org.duijie.api.listing;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.duijie.api.offering.PermitJson;
import org.duijie.core.quantity.FoldedNumber;
import org.jdbi.v3.core.Handle;

/** The table of listings. */
public final class ListingTable implements OfferingTable<ListingRow> {
    private static final Columns<ListingRow> COLUMNS = OfferingRows.<ListingRow>columns("listings", "stock_by", "ask")
            .changing("product", ListingRow::product)
            .changing("heads", ListingRow::heads)
            .changing("grams", ListingRow::grams)
            .changing("mean_grams", ListingRow::meanGrams)
            .read("lost");

    private static final String TAKEN = "held + committed + sold + dead + rejected + lost";

    private static final String SELECT = COLUMNS.select("g")
            + ", p.name AS party_name, g.held + g.committed + g.sold + g.dead + g.rejected + g.lost AS taken, "
            + OfferingRows.PARTS + " FROM listings g JOIN parties p ON p.bureau_id = g.bureau_id AND p.id = g.party_id";

    private static final Columns.Change<ListingRow> INSERT = COLUMNS.insert();

    private static final Columns.Change<ListingRow> UPDATE = COLUMNS.update(
            "",
            " AND " + TAKEN + " <= :heads AND (:status = 'open' OR held + committed = 0)"
                    + " AND (" + TAKEN + " = 0 OR product = :product"
                    + " AND stock_by = :stock_by AND (stock_by = 'count' OR mean_grams = :mean_grams))");

    /** The maximum number of listings that {@link #inContainers} looks up at once: 500. */
    public static final int AT_ONCE = 500;

    private final Handle handle;
    private final OfferingIndex index;

    public ListingTable(Transaction transaction) {
        this.handle = transaction.handle();
        this.index = new OfferingIndex(handle, OfferingIndex.Pool.LISTINGS);
    }

    @Override
    public void insertAll(BureauId bureau, List<ListingRow> rows) {
        INSERT.runAll(handle, rows);
        index.insertAll(bureau, rows);
    }

    /**
     * Replaces the previous version by {@code row}. Returns false, with nothing changed, if another version is stored
     * or deals prevent the change. Deals prevent it if they take more than the new stock, if the stock they take would
     * be counted in another way, or if a deal under way would lose its listing.
     */
    @Override
    public boolean update(ListingRow row) {
        return index.update(row, () -> UPDATE.run(handle, row));
    }

    /**
     * Makes the listings of {@code party} searchable by its new name; both names are
     * {@linkplain SearchText#folded folded}.
     */
    public void rename(BureauId bureau, String party, String from, String to) {
        handle.createUpdate("UPDATE listings SET words = REPLACE(words, :from, :to)"
                        + " WHERE bureau_id = :bureau AND party_id = :party")
                .bind("from", from)
                .bind("to", to)
                .bind("bureau", bureau.text())
                .bind("party", party)
                .execute();
    }

    @Override
    public void await(BureauId bureau, String id) {
        Sql.update(handle, "UPDATE listings SET version = version WHERE bureau_id = ? AND id = ?", bureau.text(), id);
    }

    @Override
    public List<String> alike(ListingRow row, int most) {
        return index.alike(row, row.product(), most);
    }

    @Override
    public Optional<ListingRow> find(BureauId bureau, String id) {
        return Sql.find(handle, SELECT + " WHERE g.bureau_id = ? AND g.id = ?", ListingTable::row, bureau.text(), id);
    }

    @Override
    public List<ListingRow> ofCalendar(BureauId bureau, String calendar) {
        return Sql.list(
                handle,
                SELECT + " WHERE g.bureau_id = ? AND g.calendar_id = ? ORDER BY g.part",
                ListingTable::row,
                bureau.text(),
                calendar);
    }

    /** Returns those of up to {@link #AT_ONCE} listings that name a container. */
    public List<ListingRow> inContainers(BureauId bureau, List<String> ids) {
        String marks = "?, ".repeat(ids.size() - 1) + "?";
        return Sql.list(
                handle,
                SELECT + " WHERE g.bureau_id = ? AND g.entered LIKE '%\"container\":%' AND g.id IN (" + marks + ")",
                ListingTable::row,
                Stream.concat(Stream.of(bureau.text()), ids.stream()).toArray());
    }

    /**
     * Returns the ids of the listings with the conformity certificate (承诺达标合格证) of this number, open or not, in order.
     * Numbers are compared as {@link FoldedNumber} folds them.
     */
    public List<String> certified(BureauId bureau, String number) {
        return withPaper(bureau, "%\"certificate\":{%", number, entered -> CertificateBody.numberIn(entered).stream());
    }

    /**
     * Returns the ids of the listings with the quarantine permit (动物检疫合格证明) of this number, as for {@link #certified}.
     */
    public List<String> permitted(BureauId bureau, String number) {
        return withPaper(bureau, "%\"permits\":[{%", number, PermitJson::quarantineIn);
    }

    private List<String> withPaper(
            BureauId bureau, String like, String number, Function<String, Stream<String>> numbers) {
        String folded = FoldedNumber.of(number);
        return Sql.list(
                        handle,
                        SELECT + " WHERE g.bureau_id = ? AND g.entered LIKE ? ORDER BY g.id",
                        ListingTable::row,
                        bureau.text(),
                        like)
                .stream()
                .filter(row -> numbers.apply(row.entered())
                        .anyMatch(each -> FoldedNumber.of(each).equals(folded)))
                .map(ListingRow::id)
                .toList();
    }

    @Override
    public List<ListingRow> list(BureauId bureau, OfferingSearch search, Page page) {
        List<String> ids = index.ids(bureau, search, page);
        if (ids.isEmpty()) {
            return List.of();
        }
        return Sql.page(
                handle,
                SELECT + " WHERE g.bureau_id = ? AND g.id IN (" + "?, ".repeat(ids.size() - 1) + "?) ORDER BY g.id",
                ListingTable::row,
                row -> row.entered().length(),
                Stream.concat(Stream.of(bureau.text()), ids.stream()).toArray());
    }

    private static ListingRow row(FoundRow row) throws SQLException {
        return new ListingRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("party_id"),
                row.getString("party_name"),
                row.getString("entered"),
                row.getString("product"),
                row.getLong("heads"),
                row.getLong("grams"),
                row.getLong("mean_grams"),
                OfferingRows.read(row, "stock_by", "ask"),
                OfferingRow.Status.parse(row.getString("status")),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"),
                row.getLong("taken"),
                row.getLong("lost"),
                OfferingRows.calendar(row));
    }
}
