package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Objects;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * A line that every plan of its market keeps unchanged. It uses stock and demand, counts as a supplier, and counts
 * towards its intent's minimum.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param heads the number of heads, 1 or more
 * @param deliverOn the day of delivery
 */
public record LockedLine(String listing, String intent, Heads heads, LocalDate deliverOn) {
    public LockedLine {
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(deliverOn, "deliverOn");
        if (heads.count() < 1) {
            throw new InvalidValueException(Reason.TOO_SMALL, heads.toString(), "1 head");
        }
    }
}
