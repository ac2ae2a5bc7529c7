package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page's session, run block by block in a shell against a real service: each answer that the page shows is compared with the one that comes. */
final class PageSession {
    private static final Pattern BLOCK = Pattern.compile("```(sh|json|http|text)\n(.*?)```", Pattern.DOTALL);

    private PageSession() {}

    /**
     * Runs all blocks of {@code page}, of which there are {@code atLeast}, and sees that no service is still running.
     *
     * @param likeness what of an answer may differ
     */
    static void run(String page, int atLeast, Likeness likeness, Path folder) throws IOException {
        ShellSession.need();
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(LingbaoPageTest.ROOT.resolve(page)))
                .results()
                .toList();
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
        assertThat(blocks).hasSizeGreaterThan(atLeast);
    }
}
