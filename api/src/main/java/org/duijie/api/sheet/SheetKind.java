package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** The kinds of sheets: what their rows are. */
public enum SheetKind {
    LISTINGS("product stock ask from"),
    INTENTS("product demand bid from"),
    PARTIES("kind name");

    private final String needed;

    SheetKind(String needed) {
        this.needed = needed;
    }

    /** Returns the word used in parameters, such as {@code listings}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a word.
     *
     * @throws InvalidValueException when there is no such kind
     */
    public static SheetKind parse(String word) {
        for (SheetKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new InvalidValueException(Reason.NOT_ONE_OF, word, "listings intents parties");
    }

    /** Returns an empty XLSX file with headings, to be filled in. */
    public byte[] template(Locale language) {
        return SheetTemplate.of(this, language);
    }

    /**
     * Writes listings or intents to an XLSX file.
     *
     * @param entries their fields, with {@code id}, and the name of the party in {@code owner}
     */
    public byte[] filled(Locale language, List<ObjectNode> entries) {
        return SheetExport.of(this, language, entries);
    }

    /** Returns the fields that every sheet of this kind must have. */
    List<String> needed() {
        return List.of(needed.split(" ", -1));
    }
}
