package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** One of the two sides of a deal. */
public enum Side {
    COOPERATIVE,
    BUYER;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static Side parse(String code) {
        return Codes.read(values(), code);
    }
}
