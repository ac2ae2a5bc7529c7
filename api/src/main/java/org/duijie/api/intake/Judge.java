package org.duijie.api.intake;

import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry;

/** Decides what becomes of rows, a chunk at a time. It remembers the rows before, so one judge serves one sheet. */
interface Judge {
    /**
     * Looks through the whole sheet before its rows are judged, if earlier sheets have entries with which a row may be
     * confused.
     */
    default void lookThrough(ReadSheet table) {}

    /**
     * Reads the next rows. Uses no database.
     *
     * @return a decision that can be made once, in a transaction, or more than once if the transaction is retried
     */
    Decision next(List<SheetEntry> rows);

    /** A chunk of rows that have been read. */
    interface Decision {
        /**
         * Compares the rows after {@code done} with the entries of the bureau, and enters them as {@code mode} says.
         */
        List<Judged> in(Transaction transaction, int done, Mode mode);

        /** Called when the transaction has been committed. */
        void committed();
    }
}
