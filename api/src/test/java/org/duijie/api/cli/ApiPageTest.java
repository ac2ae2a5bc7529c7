package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The session of {@code docs/api.md}, which shows the days from its first on for the days of this run. */
final class ApiPageTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-01");
    private static final int DAYS = 120;

    @Test
    @Timeout(300)
    void the_session_of_the_page_goes_as_it_says(@TempDir Path folder) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Likeness likeness = new Likeness();
        for (int i = 0; i < DAYS; i++) {
            likeness.say(FIRST_DAY.plusDays(i), today.plusDays(i));
        }

        PageSession.run("docs/api.md", 20, likeness, folder);

        assertThat(likeness.learned()).containsKey("lst_01KATQ8Z3M5V7Y9B1D3F5H7K9P");
    }
}
