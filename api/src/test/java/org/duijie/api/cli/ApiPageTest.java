package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The session of {@code docs/api.md}. */
final class ApiPageTest {
    @Test
    @Timeout(300)
    void the_session_of_the_page_goes_as_it_says(@TempDir Path folder) throws IOException {
        Likeness likeness = new Likeness();

        PageSession.run("docs/api.md", 20, likeness, folder);

        assertThat(likeness.learned()).containsKey("lst_01KATQ8Z3M5V7Y9B1D3F5H7K9P");
    }
}
