package org.duijie.core.market;

import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** The kind of buyer that places an intent. Reports group by it. */
public enum BuyerKind {
    SUPERMARKET,
    SCHOOL,
    FACTORY,
    CANTEEN,
    RESTAURANT,
    WHOLESALER,
    PROCESSOR,
    RESIDENTS,
    OTHER;

    /** Returns the word used in files, such as {@code supermarket}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a word as files have it, such as {@code "school"}.
     *
     * @throws InvalidValueException when there is no such kind
     */
    public static BuyerKind parse(String word) {
        for (BuyerKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new InvalidValueException(Reason.NOT_ONE_OF, word, all());
    }

    private static String all() {
        StringBuilder words = new StringBuilder();
        for (BuyerKind kind : values()) {
            words.append(words.isEmpty() ? "" : " ").append(kind.word());
        }
        return words.toString();
    }
}
