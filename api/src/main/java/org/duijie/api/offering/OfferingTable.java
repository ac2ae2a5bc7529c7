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

    /** Adds new rows of {@code bureau} with one statement for each table, so that the write lock is held briefly. */
    void insertAll(BureauId bureau, List<R> rows);

    /**
     * Replaces the previous version by {@code row}. Returns false, with nothing changed, if another version is stored
     * or deals prevent the change.
     */
    boolean update(R row);

    /**
     * Returns other open rows that look like duplicates: with the same party, product and place, on overlapping days.
     */
    List<String> alike(R row, int most);

    /** Waits for transactions that hold heads of the offering, and blocks new ones until this transaction ends. */
    void await(BureauId bureau, String id);

    Optional<R> find(BureauId bureau, String id);

    /** Returns all parts of a calendar, in order. */
    List<R> ofCalendar(BureauId bureau, String calendar);

    /** Returns one page of the rows that {@code search} finds, ordered by id. */
    List<R> list(BureauId bureau, OfferingSearch search, Page page);
}
