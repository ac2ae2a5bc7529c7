package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** Where a price applies. */
public enum Delivery {
    /** At the farm: the buyer picks up. */
    AT_FARM,
    /** At the buyer's gate: the price includes the road. */
    DELIVERED;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static Delivery parse(String code) {
        return Codes.read(values(), code);
    }
}
