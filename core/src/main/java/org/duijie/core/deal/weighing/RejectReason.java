package org.duijie.core.deal.weighing;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** Why the buyer rejected heads on delivery. */
public enum RejectReason {
    SICK,
    INJURED,
    TOO_LIGHT,
    TOO_HEAVY,
    SPOILED,
    DIRTY,
    PAPERS,
    NOT_ORDERED,
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
    public static RejectReason parse(String code) {
        return Codes.read(values(), code);
    }
}
