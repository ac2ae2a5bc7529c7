package org.duijie.api.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.SearchText;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.offering.Alike;
import org.duijie.api.offering.BigramIndex;
import org.duijie.api.offering.Measure;
import org.duijie.api.offering.OfferingFinder;
import org.duijie.api.offering.OfferingRows;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.offering.OfferingStatus;
import org.duijie.api.offering.OfferingTable;
import org.duijie.api.offering.Pool;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.place.Cells;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The table of listings. */
public final class ListingTable implements OfferingTable<ListingRow> {
    private static final String SELECT = "SELECT g.bureau_id, g.id, g.party_id, p.name, g.entered, g.product, g.heads,"
            + " g.grams, g.mean_grams, g.stock_by, g.ask_per, g.ask_micros, g.ask_for, g.from_day, g.to_day, g.lat, g.lon, g.words,"
            + " g.remarks, g.status, g.version, g.created_at, g.changed_at,"
            + " g.held + g.committed + g.sold + g.dead + g.rejected + g.lost, g.lost FROM listings g"
            + " JOIN parties p ON p.bureau_id = g.bureau_id AND p.id = g.party_id";

    private final Handle handle;
    private final BigramIndex grams;

    public ListingTable(Transaction transaction) {
        this.handle = transaction.handle();
        this.grams = new BigramIndex(handle, Pool.LISTINGS);
    }

    @Override
    public void insertAll(BureauId bureau, List<ListingRow> rows) {
        Sql.updateEach(
                handle,
                "INSERT INTO listings (bureau_id, id, party_id, entered, product, stock_by, heads, grams, mean_grams,"
                        + " ask_per, ask_micros, ask_for, from_day, to_day, lat, lon, cell, words, remarks, status, version,"
                        + " created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(row -> values(bureau, row)).toList());
        grams.insertAll(bureau, rows);
    }

    private static Object[] values(BureauId bureau, ListingRow row) {
        SearchKeys goods = row.goods();
        return new Object[] {
            bureau.text(),
            row.id(),
            row.party(),
            row.entered(),
            row.product(),
            goods.by().word(),
            row.heads(),
            row.grams(),
            row.meanGrams(),
            goods.pricePer(),
            goods.priceMicros(),
            goods.priceFor(),
            goods.fromDay(),
            goods.toDay(),
            goods.latitude(),
            goods.longitude(),
            Cells.of(goods.latitude(), goods.longitude()),
            goods.words(),
            goods.remarks(),
            row.status().word(),
            row.version(),
            row.createdAt(),
            row.changedAt()
        };
    }

    /**
     * Writes {@code row} over the version before it. Returns false when that is not the current version, or when deals
     * prevent the change: they take more than the new stock, or stock that would be counted in another way, or one
     * under way would lose its listing.
     */
    @Override
    public boolean update(ListingRow row) {
        String remarked = grams.remarks(row.bureau(), row.id());
        boolean isWritten = bound(
                                "UPDATE listings SET entered = :entered, product = :product, stock_by = :by, heads = :heads,"
                                        + " grams = :grams, mean_grams = :meanGrams, ask_per = :pricePer,"
                                        + " ask_micros = :priceMicros, ask_for = :priceFor, from_day = :fromDay, to_day = :toDay, lat = :lat,"
                                        + " lon = :lon, cell = :cell, words = :words, remarks = :remarks, status = :status, version = :version,"
                                        + " changed_at = :changedAt WHERE bureau_id = :bureau AND id = :id"
                                        + " AND version = :version - 1 AND held + committed + sold + dead + rejected + lost <= :heads"
                                        + " AND (:status = 'open' OR held + committed = 0)"
                                        + " AND (held + committed + sold + dead + rejected + lost = 0 OR product = :product"
                                        + " AND stock_by = :by AND (stock_by = 'count' OR mean_grams = :meanGrams))",
                                row)
                        .execute()
                == 1;
        if (isWritten) {
            grams.replace(row.bureau(), row.id(), remarked, row.goods().remarks());
        }
        return isWritten;
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
    public Optional<String> alike(ListingRow row) {
        return Alike.find(handle, "listings", Pool.LISTINGS, row, row.product());
    }

    @Override
    public Optional<ListingRow> find(BureauId bureau, String id) {
        return Sql.find(handle, SELECT + " WHERE g.bureau_id = ? AND g.id = ?", ListingTable::row, bureau.text(), id);
    }

    @Override
    public List<ListingRow> list(BureauId bureau, OfferingSearch search, Page page) {
        List<String> ids = new OfferingFinder(handle, Pool.LISTINGS).ids(bureau, search, page);
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

    private Update bound(String sql, ListingRow row) {
        return OfferingRows.bound(handle, sql, row)
                .bind("product", row.product())
                .bind("heads", row.heads())
                .bind("grams", row.grams())
                .bind("meanGrams", row.meanGrams());
    }

    private static ListingRow row(ResultSet row) throws SQLException {
        SearchKeys goods = new SearchKeys(
                Measure.parse(row.getString(10)),
                row.getString(11),
                row.getLong(12),
                row.getLong(13),
                row.getString(14),
                row.getString(15),
                row.getDouble(16),
                row.getDouble(17),
                row.getString(18),
                row.getString(19));
        return new ListingRow(
                new BureauId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                goods,
                OfferingStatus.parse(row.getString(20)),
                row.getLong(21),
                row.getString(22),
                row.getString(23),
                row.getLong(24),
                row.getLong(25));
    }
}
