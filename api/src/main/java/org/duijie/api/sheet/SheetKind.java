package org.duijie.api.sheet;

import java.util.List;
import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** What the rows of a sheet are. */
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

    /** Returns the fields that every sheet needs. */
    List<String> needed() {
        return List.of(needed.split(" ", -1));
    }
}
