package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** How a liaison heard from the side it speaks for. */
public enum Channel {
    PHONE,
    MESSAGE,
    IN_PERSON;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Reads a {@link #code()}.
     *
     * @throws InvalidValueException when it is none
     */
    public static Channel parse(String code) {
        return Codes.read(values(), code);
    }
}
