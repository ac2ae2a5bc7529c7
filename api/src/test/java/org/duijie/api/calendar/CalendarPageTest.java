package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about calendars: its example and its lists of parts are accepted. */
class CalendarPageTest {
    private static final Path PAGE = Path.of("../docs/calendars.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)POST /v1/calendars\n(\\{.*?})\n```");
    private static final Pattern LIST = Pattern.compile("`(\\[\\{.*?}])`");

    @Test
    void the_example_and_the_list_of_parts_are_accepted(@TempDir Path folder) throws IOException {
        String page = Files.readString(PAGE);
        try (Database database = Fresh.open(folder.resolve("duijie.db"))) {
            CalendarWorld world = new CalendarWorld(database);
            View wednesdays = world.app
                    .calendars()
                    .create(world.school, only(EXAMPLE, page).getBytes(StandardCharsets.UTF_8));
            String halves = "'parts':" + only(LIST, page).replace('"', '\'');

            assertThat(wednesdays.json().get("parts")).hasSize(5);
            assertThat(world.enter(CalendarWorld.listings(halves)).json().get("parts"))
                    .hasSize(2);
        }
    }

    private static String only(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
