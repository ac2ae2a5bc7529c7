package org.duijie.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file holds one idea, which seldom takes more than 300 lines. */
final class FileLengthTest {
    private static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final int MOST_LINES = 300;

    @Test
    void no_java_file_has_more_than_300_lines() throws IOException {
        List<String> longer = new ArrayList<>();
        for (String folder : List.of("core/src", "api/src")) {
            List<Path> files = Prose.files(ROOT.resolve(folder), ".java");
            assertThat(files).hasSizeGreaterThan(100);
            for (Path file : files) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    longer.add(file.getFileName() + ": " + lines);
                }
            }
        }
        assertThat(longer).isEmpty();
    }
}
