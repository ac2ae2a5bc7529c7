package org.duijie.api.intake;

import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry;

/**
 * Decides what to do with the rows of a sheet, a chunk at a time. A judge remembers earlier rows, so each sheet needs a
 * judge of its own.
 */
interface Judge {
    /**
     * Reads the whole sheet once before its rows are judged, if the bureau has entries from earlier sheets that the
     * rows may correct.
     */
    default void lookThrough(ReadSheet table) {}

    /**
     * Reads the next rows. Uses no database.
     *
     * @return the rows that were read, to be decided on in a transaction; if the transaction is retried, they can be
     *     decided on again
     */
    Decision next(List<SheetEntry> rows);

    /** A chunk of rows that have been read. */
    interface Decision {
        /**
         * Compares the rows with a number above {@code done} with the entries of the bureau, and enters or changes
         * entries as {@code mode} says.
         */
        List<Judged> in(Transaction transaction, int done, Mode mode);

        /** Called when the transaction has been committed. */
        void committed();
    }
}
