package org.duijie.api.intake;

import org.duijie.api.json.WireWord;

/** The outcome for a row of a run; in a preview, the outcome that a run would have. */
enum RowOutcome implements WireWord {
    /** The row is a new entry. */
    ADDED,
    /** The row changed an entry of an earlier sheet. */
    CHANGED,
    /**
     * The row differs from an entry of an earlier sheet. The entry was not changed, because the request did not ask for
     * changes.
     */
    OFFERED,
    /** The row has an entry already, with the same content. */
    SAME,
    /** The row is wrong. */
    REFUSED;

    /** Parses the word of an outcome. */
    static RowOutcome parse(String text) {
        return WireWord.parse(values(), text);
    }
}
