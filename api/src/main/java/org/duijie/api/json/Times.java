package org.duijie.api.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Points in time in the format of rows and bodies: RFC 3339 in UTC, always with milliseconds, so that they sort as
 * text.
 */
public final class Times {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
