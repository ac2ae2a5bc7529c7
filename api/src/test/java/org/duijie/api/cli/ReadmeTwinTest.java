package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Chinese README follows the English one: the same commands in the same order, the same sections, the same pages linked. */
final class ReadmeTwinTest {
    private static final Path ENGLISH = LingbaoPageTest.ROOT.resolve("README.md");
    private static final Path CHINESE = LingbaoPageTest.ROOT.resolve("docs/README.zh-CN.md");

    @Test
    void it_has_the_same_commands_with_the_same_flags() throws IOException {
        assertThat(found(CHINESE, "\\| `([a-z]+)(?: |`)")).isEqualTo(found(ENGLISH, "\\| `([a-z]+)(?: |`)"));
        assertThat(found(CHINESE, "(--[a-z]+)")).isEqualTo(found(ENGLISH, "(--[a-z]+)"));
    }

    @Test
    void it_has_as_many_sections() throws IOException {
        assertThat(found(CHINESE, "(?m)^(#+) ")).isEqualTo(found(ENGLISH, "(?m)^(#+) "));
    }

    @Test
    void it_links_the_same_pages() throws IOException {
        List<Path> english = links(ENGLISH);
        assertThat(links(CHINESE)).containsExactlyInAnyOrderElementsOf(english);
        assertThat(english).allMatch(Files::exists);
    }

    /** What is linked, but for the twin itself. */
    private static List<Path> links(Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        return found(page, "\\]\\(([^):]+)\\)").stream()
                .map(link -> folder.resolve(link).normalize())
                .filter(link -> !link.getFileName().toString().startsWith("README.")
                        || link.toString().contains("cases"))
                .toList();
    }

    private static List<String> found(Path page, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
