package org.duijie.api.offering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.db.BureauId;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/** Names the parts of a calendar to a user who gave the id of the calendar where only one of its parts can be meant. */
public final class CalendarParts {
    private static final String CALENDAR = "cal_";

    private CalendarParts() {}

    /** Returns the complaint about {@code id}: {@code unknown}, or the open parts if it is a calendar that has any. */
    public static Complaint orUnknown(
            OfferingTable<?> table, BureauId bureau, String pointer, String id, Fault unknown) {
        return named(table, bureau, pointer, id).orElseGet(() -> Refusals.at(unknown, pointer, id));
    }

    /** Returns the complaint that names the open parts of the calendar {@code id}; empty if it is none, or has none. */
    public static Optional<Complaint> named(OfferingTable<?> table, BureauId bureau, String pointer, String id) {
        if (!id.startsWith(CALENDAR)) {
            return Optional.empty();
        }
        List<? extends OfferingRow<?>> open =
                table.ofCalendar(bureau, id).stream().filter(Offerings::isOpen).toList();
        String ids = open.stream().map(OfferingRow::id).collect(Collectors.joining(", "));
        return open.isEmpty() ? Optional.empty() : Optional.of(Refusals.at(Fault.CALENDAR_NAMED, pointer, id, ids));
    }
}
