package org.duijie.api.offering;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.jdbi.v3.core.Handle;

/** Finds listings, or intents: by a search, or because they look like duplicates. Indexes the words of their remarks. */
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
     * Writes a new version of a row by {@code write}, and indexes it anew.
     *
     * @return what {@code write} returns: whether it was written; if not, the index stays as it is
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
}
