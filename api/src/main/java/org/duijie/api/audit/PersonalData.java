package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;

/**
 * Copies of personal data that a feature stores beside the entries that they come from. Each such feature returns one
 * object of this type, and {@link Erasure} uses them all.
 */
public interface PersonalData {
    /** Overwrites a person's data in a body, in place; leaves all else as it is. */
    interface Eraser {
        /** Erases the data in {@code body} and in all entries inside it. */
        void eraseIn(JsonNode body);
    }

    /**
     * Erases the data in all stored copies of an entry.
     *
     * @param subject the id of the entry: a user or a party
     * @return how many copies contained such data
     */
    default int erase(Transaction transaction, BureauId bureau, String subject, Eraser eraser) {
        return 0;
    }

    /** Returns the ids of the records with one of these names that the law requires to keep. */
    default List<String> kept(Transaction view, BureauId bureau, Set<String> names) {
        return List.of();
    }
}
