package org.duijie.api.offering;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.json.WireWord;
import org.duijie.api.offering.OfferingRow.InCalendar;

/**
 * The fields that rows of listings and intents have in common.
 *
 * @param <R> the row itself
 */
public interface OfferingRow<R extends OfferingRow<R>> {
    /**
     * The place of an offering in a calendar.
     *
     * @param id the id of the calendar
     * @param part the number of the part in the calendar, from 1
     * @param of the number of parts that the calendar has had; read only
     */
    record InCalendar(String id, long part, long of) {}

    BureauId bureau();

    String id();

    /** Returns the id of the party that owns the offering. */
    String party();

    /** Returns the canonical JSON of what was entered. */
    String entered();

    SearchKeys goods();

    Status status();

    long version();

    String createdAt();

    String changedAt();

    /** Returns the stock in heads or packs, or the demand in heads or grams. */
    long amount();

    /** Returns how much of the stock or demand deals take; read only. */
    long taken();

    /** Returns the place of the offering in a calendar; empty when it was entered by itself. */
    Optional<InCalendar> calendar();

    /** Returns this row with another state. */
    R withStatus(Status changed, long nextVersion, String at);

    /**
     * The fields of a listing or intent that the service adds to the entered fields.
     *
     * @param taken how much of the stock or demand deals take
     * @param calendar the place of the offering in a calendar; empty when it was entered by itself
     */
    record RecordState(
            Status status,
            long version,
            String createdAt,
            String changedAt,
            long taken,
            Optional<InCalendar> calendar) {}

    /** Whether a listing or an intent is on the market. */
    enum Status implements WireWord {
        OPEN,
        WITHDRAWN;

        /** Parses the word of a status. */
        public static Status parse(String text) {
            return WireWord.parse(values(), text);
        }
    }
}
