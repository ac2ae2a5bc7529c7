package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the session of {@code docs/api.md} block by block, in a shell, against a real service, and compares each answer that it shows. */
final class ApiPageTest {
    private static final Path PAGE = LingbaoPageTest.ROOT.resolve("docs/api.md");
    private static final Pattern BLOCK = Pattern.compile("```(sh|json|http|text)\n(.*?)```", Pattern.DOTALL);

    @Test
    @Timeout(300)
    void the_session_of_the_page_goes_as_it_says(@TempDir Path folder) throws IOException {
        ShellSession.need();
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(PAGE)).results().toList();
        Likeness likeness = new Likeness();
        try (ShellSession shell = new ShellSession(folder)) {
            String said = "";
            for (MatchResult block : blocks) {
                if (block.group(1).equals("sh")) {
                    said = shell.run(likeness.inThisRun(block.group(2)));
                } else {
                    likeness.check(block.group(1), block.group(2), said);
                }
            }
            assertThat(shell.isServing()).isFalse();
        }
        assertThat(blocks).hasSizeGreaterThan(20);
        assertThat(likeness.learned()).containsKey("lst_01KATQ8Z3M5V7Y9B1D3F5H7K9P");
    }
}
