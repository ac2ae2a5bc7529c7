package org.duijie.api.pickup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.duijie.core.deal.PickUp;
import org.duijie.core.market.Place;

/**
 * Writes pick-ups as iCalendar (RFC 5545): for each an all-day event, on its day in China. The id of an event consists
 * of the deal's id and the number of the load. Its sequence number is the version of the deal, and its stamp is the
 * time of the last change, so that an app replaces an earlier copy of the event. The same deals give the same bytes.
 */
final class PickUpCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PickUpWords words;
    private final CalendarText text = new CalendarText();

    private PickUpCalendar(Locale language) {
        this.words = new PickUpWords(language);
    }

    static String of(PickUps.Calendar calendar, Locale language) {
        return new PickUpCalendar(language).written(calendar);
    }

    private String written(PickUps.Calendar calendar) {
        String name = words.name(calendar.bureau());
        text.put("BEGIN", "VCALENDAR")
                .put("VERSION", "2.0")
                .put("PRODID", "-//Duijie//Pick-ups//EN")
                .put("CALSCALE", "GREGORIAN")
                .put("METHOD", "PUBLISH")
                .say("NAME", name)
                .say("X-WR-CALNAME", name)
                .put("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .put("X-PUBLISHED-TTL", "PT1H");
        calendar.pickUps().forEach(this::event);
        return text.put("END", "VCALENDAR").written();
    }

    private void event(SeenPickUp seen) {
        PickUp pickUp = seen.pickUp();
        LocalDate day = pickUp.day();
        String changed = STAMP.format(Instant.parse(seen.deal().changedAt()));
        text.put("BEGIN", "VEVENT")
                .put("UID", seen.deal().id() + "-" + pickUp.load() + "@duijie")
                .put("DTSTAMP", changed)
                .put("LAST-MODIFIED", changed)
                .put("SEQUENCE", Long.toString(seen.deal().version()))
                .put("DTSTART;VALUE=DATE", DAY.format(day))
                .put("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)))
                .put("STATUS", status(pickUp.status()))
                .put("TRANSP", "TRANSPARENT")
                .say("SUMMARY", words.summary(seen))
                .say("LOCATION", words.place(seen))
                .put("GEO", point(seen.at()))
                .say("DESCRIPTION", words.description(seen))
                .put("END", "VEVENT");
    }

    private static String status(PickUp.Status status) {
        return switch (status) {
            case AGREED -> "TENTATIVE";
            case CONFIRMED, LOADED -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static String point(Place at) {
        return String.format(Locale.ROOT, "%.6f;%.6f", at.latitude(), at.longitude());
    }
}
