package org.duijie.core.deal.weighing;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** What a side contests, and so why a weigh-in or a settlement is reversed. */
public enum DisputeReason {
    WEIGHT,
    HEADS,
    DEATHS,
    REJECTION,
    QUALITY,
    PRICE,
    /** Wrong figures were entered. */
    MISTAKE,
    OTHER;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Reads a {@link #code()}.
     *
     * @throws InvalidValueException when it is none
     */
    public static DisputeReason parse(String code) {
        return Codes.read(values(), code);
    }
}
