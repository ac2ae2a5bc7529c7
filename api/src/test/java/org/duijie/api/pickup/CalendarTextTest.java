package org.duijie.api.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {
    private static final String SIGNS = "ab ,;\\:\"'\n车次提货🐓é";

    @Test
    void special_characters_are_escaped_and_other_controls_left_out() {
        assertThat(new CalendarText().say("SUMMARY", "a,b;c\\d\ne\r\tf").written())
                .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\nef\r\n");
    }

    @Test
    void a_line_is_folded_at_75_bytes_and_never_within_a_character() {
        String folded = new CalendarText().say("SUMMARY", "提".repeat(50)).written();

        assertThat(folded)
                .isEqualTo("SUMMARY:" + "提".repeat(22) + "\r\n " + "提".repeat(24) + "\r\n " + "提".repeat(4) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_text_is_read_back_as_it_was(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        int[] signs = SIGNS.codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        String written = new CalendarText()
                .put("BEGIN", "VCALENDAR")
                .put("VERSION", "2.0")
                .put("PRODID", "x")
                .put("BEGIN", "VEVENT")
                .say("SUMMARY", text.toString())
                .put("END", "VEVENT")
                .put("END", "VCALENDAR")
                .written();

        assertThat(IcsReader.events(written).get(0)).containsEntry("SUMMARY", text.toString());
    }
}
