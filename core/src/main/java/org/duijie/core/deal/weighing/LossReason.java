package org.duijie.core.deal.weighing;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** Why a listing has lost heads that no deal took. */
public enum LossReason {
    DIED,
    EATEN,
    GIVEN,
    /** The listing had fewer heads than were entered. */
    MISCOUNTED,
    SOLD_ELSEWHERE;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static LossReason parse(String code) {
        return Codes.read(values(), code);
    }
}
