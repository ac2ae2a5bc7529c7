package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** Checks shares in thousandths. */
public final class PerMille {
    public static final int WHOLE = 1000;

    private PerMille() {}

    /** Returns {@code share} when it is between {@code least} and {@code most}; refuses it otherwise. */
    static int require(int share, int least, int most) {
        if (share < least || share > most) {
            throw new InvalidValueException(Reason.OUT_OF_RANGE, share + " ‰", least + " ‰", most + " ‰");
        }
        return share;
    }
}
