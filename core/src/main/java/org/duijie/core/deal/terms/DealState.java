package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** The state of a deal. In the last three states the deal is closed without a delivery. */
public enum DealState {
    /** Heads are held until the hold expires; one or both sides have not accepted yet. */
    PROPOSED,
    /** Both sides have accepted; the heads are committed. */
    AGREED,
    /** A liaison has checked permit and price. */
    CONFIRMED,
    /** Loaded, and on the road. */
    COLLECTED,
    /** Weighed, counted and accepted. */
    WEIGHED,
    /** A side contests what was weighed. */
    DISPUTED,
    /** The amount to be paid is fixed. */
    SETTLED,
    /** A side declined. */
    DECLINED,
    /** The hold expired. */
    EXPIRED,
    /** Cancelled before loading. */
    CANCELLED;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static DealState parse(String code) {
        return Codes.read(values(), code);
    }
}
