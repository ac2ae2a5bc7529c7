package org.duijie.api.offering;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;

/** A table of listings or intents. */
public interface OfferingTable<R extends OfferingRow<R>> {
    default void insert(R row) {
        insertAll(row.bureau(), List.of(row));
    }

    /**
     * Adds new ones of {@code bureau}, all with one statement each table, so that whoever waits to write waits as short
     * as can be.
     */
    void insertAll(BureauId bureau, List<R> rows);

    /**
     * Writes {@code row} over the version before its own; false when that is not what stands there, or when deals stand
     * against it.
     */
    boolean update(R row);

    /**
     * Another open one that looks like the same entered twice: of its party, product and place, in days that overlap.
     */
    Optional<String> alike(R row);

    /** Waits for deals that take of it, and keeps them off until the transaction ends. */
    void await(BureauId bureau, String id);

    Optional<R> find(BureauId bureau, String id);

    /** What {@code search} finds behind {@code page}, by id. */
    List<R> list(BureauId bureau, OfferingSearch search, Page page);
}
