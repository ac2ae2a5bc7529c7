package org.duijie.api.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads iCalendar by RFC 5545 alone: refuses long or badly ended lines, unfolds them, and takes the escapes off. */
final class IcsReader {
    private IcsReader() {}

    /** The events of a calendar: the values of their properties by name, parameters included in the name. */
    static List<Map<String, String>> events(String calendar) {
        assertThat(calendar).endsWith("END:VCALENDAR\r\n").startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:");
        List<Map<String, String>> events = new ArrayList<>();
        for (String line : unfolded(calendar)) {
            int colon = line.indexOf(':');
            assertThat(colon).as(line).isPositive();
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1);
            if (line.equals("BEGIN:VEVENT")) {
                events.add(new LinkedHashMap<>());
            } else if (!events.isEmpty()) {
                events.get(events.size() - 1).putIfAbsent(name, plain(value));
            }
        }
        return events;
    }

    private static List<String> unfolded(String calendar) {
        List<String> lines = new ArrayList<>();
        for (String line : calendar.split("\r\n", -1)) {
            assertThat(line).doesNotContain("\r", "\n");
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '\\') {
                i++;
                each = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
            }
            plain.append(each);
        }
        return plain.toString();
    }
}
