package org.duijie.core.deal;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** Why a deal was declined or cancelled, or expired. Declining costs nothing, but needs a reason. */
public enum EndReason {
    PRICE,
    WEIGHT,
    QUANTITY,
    QUALITY,
    DATE,
    TRANSPORT,
    PERMIT,
    /** Sickness, or a ban on moving animals. */
    DISEASE,
    FOUND_ELSEWHERE,
    NO_LONGER_NEEDED,
    /** The stock is gone: sold at the farm gate, or lost. */
    STOCK_GONE,
    DUPLICATE,
    /** Entered by mistake. */
    MISTAKE,
    /** Nobody answered while the heads were held. */
    NO_ANSWER,
    OTHER;

    /** Returns the stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static EndReason parse(String code) {
        return Codes.read(values(), code);
    }
}
