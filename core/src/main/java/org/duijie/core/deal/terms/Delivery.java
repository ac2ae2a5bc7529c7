package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** Where a price holds. */
public enum Delivery {
    /** The buyer fetches. */
    AT_FARM,
    /** The price has the road in it. */
    DELIVERED;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Reads a {@link #code()}.
     *
     * @throws InvalidValueException when it is none
     */
    public static Delivery parse(String code) {
        return Codes.read(values(), code);
    }
}
