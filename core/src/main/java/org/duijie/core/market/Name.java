package org.duijie.core.market;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** The rule for everything people name: ids, cooperatives, buyers, certificates. */
final class Name {
    private static final int LONGEST = 200;

    private Name() {}

    static String require(String text) {
        boolean bad = text.isBlank()
                || text.length() > LONGEST
                || text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF);
        if (bad) {
            throw new InvalidValueException(Reason.NOT_A_NAME, text, String.valueOf(LONGEST));
        }
        return text;
    }
}
