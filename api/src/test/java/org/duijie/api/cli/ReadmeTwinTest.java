package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese pages follow their English twins: the same commands in the same order, the same sections, the same pages linked. */
final class ReadmeTwinTest {
    static Stream<Arguments> twins() {
        Path docs = LingbaoPageTest.ROOT.resolve("docs");
        return Stream.of(
                arguments(LingbaoPageTest.ROOT.resolve("README.md"), docs.resolve("README.zh-CN.md")),
                arguments(docs.resolve("cli.md"), docs.resolve("cli.zh-CN.md")));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void they_have_the_same_commands_with_the_same_flags(Path english, Path chinese) throws IOException {
        assertThat(found(chinese, "\\| `([a-z]+)(?: |`)")).isEqualTo(found(english, "\\| `([a-z]+)(?: |`)"));
        assertThat(found(chinese, "(--[a-z]+)")).isEqualTo(found(english, "(--[a-z]+)"));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void they_have_as_many_sections(Path english, Path chinese) throws IOException {
        assertThat(found(chinese, "(?m)^(#+) ")).isEqualTo(found(english, "(?m)^(#+) "));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void they_link_the_same_pages(Path english, Path chinese) throws IOException {
        assertThat(links(chinese)).containsExactlyInAnyOrderElementsOf(links(english));
        assertThat(links(english)).allMatch(Files::exists);
    }

    /** The pages linked, Chinese ones by their English twins, without the twin itself. */
    private static List<Path> links(Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        String own = twin(page).getFileName().toString();
        return found(page, "\\]\\(([^):]+)\\)").stream()
                .map(link -> twin(folder.resolve(link).normalize()))
                .filter(link -> !link.getFileName().toString().equals(own)
                        || link.toString().contains("cases"))
                .toList();
    }

    private static Path twin(Path page) {
        return Path.of(page.toString().replace(".zh-CN.md", ".md"));
    }

    private static List<String> found(Path page, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
