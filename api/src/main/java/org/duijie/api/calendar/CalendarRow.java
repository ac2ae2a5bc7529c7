package org.duijie.api.calendar;

import org.duijie.api.db.BureauId;
import org.duijie.api.offering.OfferingRow;

/**
 * A calendar.
 *
 * @param partyName the name of its party; read from the party's row, never written
 * @param entered the canonical JSON of what was entered: the entry, the parts, and the rule that made them
 * @param parts how many parts it has had, withdrawn ones included; this is also the highest part number
 */
record CalendarRow(
        BureauId bureau,
        String id,
        String party,
        String partyName,
        CalendarKind kind,
        String entered,
        long parts,
        OfferingRow.Status status,
        long version,
        String createdAt,
        String changedAt) {
    /** Returns the next version of this row. */
    CalendarRow changed(String nextEntered, long nextParts, OfferingRow.Status nextStatus, String at) {
        return new CalendarRow(
                bureau, id, party, partyName, kind, nextEntered, nextParts, nextStatus, version + 1, createdAt, at);
    }

    /** Returns whether it has the same fields and number of parts as {@code other}. */
    boolean isLike(CalendarRow other) {
        return entered.equals(other.entered) && parts == other.parts;
    }
}
