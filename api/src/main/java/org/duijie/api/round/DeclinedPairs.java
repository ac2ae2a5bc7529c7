package org.duijie.api.round;

import org.duijie.core.deal.terms.Codes;
import org.duijie.core.quantity.InvalidValueException;

/** What a round does with pairs of which a side declined a deal, while neither side has changed since. */
enum DeclinedPairs {
    /** They are not matched again. */
    BAR,
    /** They may be matched again. */
    ALLOW;

    /**
     * Reads {@code bar} or {@code allow}.
     *
     * @throws InvalidValueException when {@code code} is neither
     */
    static DeclinedPairs parse(String code) {
        return Codes.read(values(), code);
    }
}
