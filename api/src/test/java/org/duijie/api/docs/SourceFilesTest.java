package org.duijie.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A file holds one idea, which seldom takes more than 300 lines, and each comment describes what follows it. */
final class SourceFilesTest {
    private static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final int MOST_LINES = 300;
    private static final Pattern WIDE = Pattern.compile("(?=.{121}) *(?:/\\*\\*|\\*|//).*");
    private static final List<String> FOLDERS = List.of("core/src", "api/src");
    /** A comment that another one follows. JDK 25 refuses it, earlier ones do not. */
    private static final Pattern DANGLING = Pattern.compile("\\*/\\s*/\\*\\*");

    @Test
    void no_java_file_has_more_than_300_lines() throws IOException {
        List<String> longer = new ArrayList<>();
        for (String folder : FOLDERS) {
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

    @Test
    void no_comment_is_followed_by_another() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (Path file : Prose.files(ROOT.resolve(folder), ".java")) {
                if (DANGLING.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_comment_of_a_main_source_is_wider_than_120_columns() throws IOException {
        List<String> wider = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (Path file : Prose.files(ROOT.resolve(folder + "/main"), ".java")) {
                Files.readAllLines(file).stream()
                        .filter(line -> WIDE.matcher(line).matches())
                        .forEach(line -> wider.add(file.getFileName() + ":" + line));
            }
        }
        assertThat(wider).isEmpty();
    }
}
