package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** What can be asked of a deal; which of it depends on its state. */
public enum Verb {
    ACCEPT,
    DECLINE,
    EXPIRE,
    CANCEL,
    CONFIRM,
    COLLECT,
    WEIGH_IN,
    DISPUTE,
    REWEIGH,
    SETTLE,
    PAY,
    REVERSE;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Reads a {@link #code()}.
     *
     * @throws InvalidValueException when it is none
     */
    public static Verb parse(String code) {
        return Codes.read(values(), code);
    }
}
