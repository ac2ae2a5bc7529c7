package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** Where a deal stands; the last three are the ways in which it closes without a delivery. */
public enum DealState {
    /** Heads are held until a moment; a side or both have yet to accept. */
    PROPOSED,
    /** Both sides have accepted; the heads are committed. */
    AGREED,
    /** A liaison has seen permit and price. */
    CONFIRMED,
    /** Loaded, and on the road. */
    COLLECTED,
    /** Weighed, counted and accepted. */
    WEIGHED,
    /** A side contests what was weighed. */
    DISPUTED,
    /** What is to be paid stands. */
    SETTLED,
    /** A side said no. */
    DECLINED,
    /** The hold ran out. */
    EXPIRED,
    /** Called off before loading. */
    CANCELLED;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Reads a {@link #code()}.
     *
     * @throws InvalidValueException when it is none
     */
    public static DealState parse(String code) {
        return Codes.read(values(), code);
    }
}
