package org.duijie.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The session of {@code docs/lingbao-flow.md}, which shows the days of 2022 for the days of this run. */
@Tag("thorough")
final class LingbaoFlowTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-12-19");
    private static final int DAYS = 6;

    @Test
    @Timeout(300)
    void from_an_empty_database_to_the_report_of_the_campaign(@TempDir Path folder) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Likeness likeness = new Likeness();
        for (int i = 0; i < DAYS; i++) {
            likeness.say(FIRST_DAY.plusDays(i), today.plusDays(i));
        }

        PageSession.run("docs/lingbao-flow.md", 20, likeness, folder);
    }
}
