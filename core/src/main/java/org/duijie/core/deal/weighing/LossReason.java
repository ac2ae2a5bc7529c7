package org.duijie.core.deal.weighing;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** Why heads that were offered are not at the farm any more, and no deal took them. */
public enum LossReason {
    DIED,
    EATEN,
    GIVEN,
    /** Fewer were there than had been entered. */
    MISCOUNTED,
    SOLD_ELSEWHERE;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Reads a {@link #code()}.
     *
     * @throws InvalidValueException when it is none
     */
    public static LossReason parse(String code) {
        return Codes.read(values(), code);
    }
}
