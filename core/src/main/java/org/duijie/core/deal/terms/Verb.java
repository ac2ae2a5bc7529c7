package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** The actions on a deal. The deal's state decides which of them are possible. */
public enum Verb {
    ACCEPT,
    DECLINE,
    EXPIRE,
    CANCEL,
    CONFIRM,
    COLLECT,
    RELEASE,
    WEIGH_IN,
    DISPUTE,
    REWEIGH,
    SETTLE,
    PAY,
    REVERSE,
    REVERSE_PAYMENT,
    CORRECT_LOADING,
    JOIN_CAMPAIGN;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static Verb parse(String code) {
        return Codes.read(values(), code);
    }
}
