package org.duijie.core.deal.weighing;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** The point that a side contests. It is also the reason for reversing a weigh-in or a settlement. */
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
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static DisputeReason parse(String code) {
        return Codes.read(values(), code);
    }
}
