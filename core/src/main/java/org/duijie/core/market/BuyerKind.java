package org.duijie.core.market;

import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** What sort of buyer places an intent. Reports count by it. */
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

    /** As files write it: {@code supermarket}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code "school"}.
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
