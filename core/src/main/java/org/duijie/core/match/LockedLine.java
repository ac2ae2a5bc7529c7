package org.duijie.core.match;

import java.time.LocalDate;
import org.duijie.core.quantity.Heads;

/**
 * A line that every match keeps as it is: it takes stock and demand, counts as a supplier, and counts towards its intent's minimum.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param heads how many, 1 or more
 * @param deliverOn on which day
 */
public record LockedLine(String listing, String intent, Heads heads, LocalDate deliverOn) {
    public LockedLine {
        if (heads.count() < 1) {
            throw new IllegalArgumentException(listing + " -> " + intent + ": no heads to keep");
        }
    }

    /** The line as a plan has it. */
    public static LockedLine of(Allocation line) {
        return new LockedLine(line.listing(), line.intent(), line.heads(), line.deliverOn());
    }
}
