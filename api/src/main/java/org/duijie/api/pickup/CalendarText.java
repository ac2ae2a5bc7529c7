package org.duijie.api.pickup;

import java.nio.charset.StandardCharsets;

/**
 * Writes iCalendar (RFC 5545). Each property is one line, lines end with CR LF, and a line of more than 75 bytes is
 * folded between two characters.
 */
final class CalendarText {
    private static final int LINE_BYTES = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Writes a property whose value needs no escapes. */
    CalendarText put(String name, String value) {
        String line = name + ":" + value;
        int bytes = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LINE_BYTES) {
                text.append(END).append(' ');
                bytes = 1;
            }
            text.append(character);
            bytes += more;
        }
        text.append(END);
        return this;
    }

    /**
     * Writes a property with a text as its value, and escapes the text (section 3.3.11). The text may contain no
     * control characters except line feeds.
     */
    CalendarText say(String name, String value) {
        StringBuilder escaped = new StringBuilder();
        value.chars().forEach(each -> {
            if (each == '\n') {
                escaped.append("\\n");
            } else if (!Character.isISOControl(each)) {
                escaped.append(each == '\\' || each == ';' || each == ',' ? "\\" : "")
                        .append((char) each);
            }
        });
        return put(name, escaped.toString());
    }

    String written() {
        return text.toString();
    }
}
