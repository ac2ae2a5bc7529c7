package org.duijie.api.calendar;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Window;

/** Reads {@code every}: weekdays from a first to a last day, with the same amount on each date. */
final class Every {
    private Every() {}

    /**
     * Returns the dates that {@code every} describes, in order; at least 1, at most {@link CalendarBody#MOST_PARTS}.
     */
    static Decoded<List<LocalDate>> read(ObjectNode every, CalendarKind kind, LocalDate today) {
        Shape shape = Shape.of(
                needed("day", Kind.NAME),
                needed("from", Kind.DATE),
                needed("to", Kind.DATE),
                optional(kind.amount(), Kind.ANY),
                optional(kind.minimum(), Kind.ANY));
        return Body.read(Body.bytes(every), shape, fields -> {
            fields.writtenOn(today);
            Part<Set<DayOfWeek>> days = fields.part("day", Weekdays::parse);
            Part<LocalDate> from = fields.day("from");
            Part<LocalDate> to = fields.day("to");
            LikelyDays.on(today).refuseOthers(fields, "from", "to");
            return fields.areSound()
                    ? dates(fields, days, fields.built("to", () -> new Window(from.get(), to.get()), from, to))
                    : Part.unread();
        });
    }

    private static Part<List<LocalDate>> dates(Fields fields, Part<Set<DayOfWeek>> days, Part<Window> window) {
        if (!Part.allRead(days, window)) {
            return Part.unread();
        }
        LocalDate from = window.get().from();
        LocalDate end = window.get().to().plusDays(1);
        List<LocalDate> dates = Stream.iterate(from, day -> day.isBefore(end), day -> day.plusDays(1))
                .filter(day -> days.get().contains(day.getDayOfWeek()))
                .limit(CalendarBody.MOST_PARTS + 1L)
                .toList();
        if (dates.isEmpty()) {
            fields.complain(
                    Fault.NO_SUCH_DAYS,
                    "day",
                    from.toString(),
                    window.get().to().toString());
        }
        if (dates.size() > CalendarBody.MOST_PARTS) {
            fields.complain(Fault.TOO_MANY_DAYS, "to", Integer.toString(CalendarBody.MOST_PARTS));
        }
        return Part.of(dates);
    }
}
