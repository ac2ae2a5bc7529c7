package org.duijie.api.offering;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.jdbi.v3.core.Handle;

/**
 * Finds listings or intents by a search, or as possible duplicates of another one. Maintains the index of the words in
 * their remarks.
 */
public final class OfferingIndex {
    private final Handle handle;
    private final Pool pool;
    private final BigramIndex remarks;

    public OfferingIndex(Handle handle, Pool pool) {
        this.handle = handle;
        this.pool = pool;
        this.remarks = new BigramIndex(handle, pool);
    }

    /** Indexes new rows. */
    public void insertAll(BureauId bureau, List<? extends OfferingRow<?>> rows) {
        remarks.insertAll(bureau, rows);
    }

    /**
     * Writes a new version of a row by {@code write}, and updates the index.
     *
     * @return the result of {@code write}, which tells whether the version was written; if it was not, the index does
     *     not change
     */
    public boolean update(OfferingRow<?> row, BooleanSupplier write) {
        String before = remarks.remarks(row.bureau(), row.id());
        boolean isWritten = write.getAsBoolean();
        if (isWritten) {
            remarks.replace(row.bureau(), row.id(), before, row.goods().remarks());
        }
        return isWritten;
    }

    /** Returns one page of the ids that {@code search} finds, in order. */
    public List<String> ids(BureauId bureau, OfferingSearch search, Page page) {
        return new OfferingFinder(handle, pool).ids(bureau, search, page);
    }

    /** Returns up to {@code most} open duplicates of a row that is for {@code product}, the oldest first. */
    public List<String> alike(OfferingRow<?> row, String product, int most) {
        return Alike.list(handle, pool, row, product, most);
    }

    /**
     * The names of the tables and columns in which one kind of offering is searched.
     *
     * @param table the table with one row for each listing or intent
     * @param products the table with one row for each product of a listing or intent, and the status
     * @param productsId the column of {@code products} with the id of the listing or intent
     * @param grams the table with the bigrams of the remarks
     * @param members the table with one row for each campaign that a listing or intent is in
     * @param memberId the column of {@code members} with the id of the listing or intent
     */
    public record Pool(
            String table, String products, String productsId, String grams, String members, String memberId) {
        public static final Pool LISTINGS =
                new Pool("listings", "listings", "id", "listing_grams", "campaign_listings", "listing_id");
        public static final Pool INTENTS =
                new Pool("intents", "intent_products", "intent_id", "intent_grams", "campaign_intents", "intent_id");

        /** Returns whether each listing or intent has a single product, stored in its own row. */
        boolean hasOneProduct() {
            return products.equals(table);
        }
    }
}
