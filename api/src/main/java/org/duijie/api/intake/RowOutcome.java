package org.duijie.api.intake;

import org.duijie.api.json.WireWord;

/** What became of a row, or in a preview would become of it. */
enum RowOutcome implements WireWord {
    /** It is a new entry. */
    ADDED,
    /** It changed an entry of an earlier sheet. */
    CHANGED,
    /** It differs from an entry of an earlier sheet, which was not changed because the request did not ask for it. */
    OFFERED,
    /** Its entry exists already, with the same content. */
    SAME,
    /** It is wrong. */
    REFUSED;

    /** Parses the word of an outcome. */
    static RowOutcome parse(String text) {
        return WireWord.parse(values(), text);
    }
}
