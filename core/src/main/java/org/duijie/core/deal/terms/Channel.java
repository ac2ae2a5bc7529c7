package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** How a side told the liaison who acts on its behalf. */
public enum Channel {
    PHONE,
    MESSAGE,
    IN_PERSON;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static Channel parse(String code) {
        return Codes.read(values(), code);
    }
}
