package org.duijie.core.deal.weighing;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** Why heads were turned away on the spot. */
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
     * Reads a {@link #code()}.
     *
     * @throws InvalidValueException when it is none
     */
    public static RejectReason parse(String code) {
        return Codes.read(values(), code);
    }
}
