package org.duijie.core.deal.settlement;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** What a payment is for. */
public enum PaymentKind {
    /**
     * Paid by the buyer for heads that are not settled yet (预付款). It is part of the price, and is owed back when the
     * deal ends without a delivery. It is never a deposit (定金): the Civil Code of China, art. 586 to 588, gives a
     * deposit penal consequences, and the sides do not agree to them.
     */
    ADVANCE,
    /** Paid by the buyer for what is settled. */
    PAYMENT,
    /** Paid back to the buyer. */
    REPAYMENT;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static PaymentKind parse(String code) {
        return Codes.read(values(), code);
    }
}
