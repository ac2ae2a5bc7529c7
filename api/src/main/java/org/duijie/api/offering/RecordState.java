package org.duijie.api.offering;

import java.util.Optional;
import org.duijie.api.offering.OfferingRow.InCalendar;

/**
 * The fields of a listing or intent that the service adds to the entered fields.
 *
 * @param taken how much of the stock or demand deals take
 * @param calendar the calendar that it is a part of; empty when it was entered by itself
 */
public record RecordState(
        OfferingStatus status,
        long version,
        String createdAt,
        String changedAt,
        long taken,
        Optional<InCalendar> calendar) {}
