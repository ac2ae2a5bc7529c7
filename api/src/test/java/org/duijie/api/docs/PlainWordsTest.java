package org.duijie.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the phrases of {@link Tic} out of what people read. Code, fenced or in backticks, is not checked. */
final class PlainWordsTest {
    private static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");

    enum Kind {
        PAGES,
        CATALOGUES,
        CONTRACT,
        JAVADOC,
        JAVADOC_OF_TESTS
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_people_read_has_no_phrase_that_reads_as_translated(Kind kind) throws IOException {
        List<Prose> read = read(kind);
        assertThat(read).isNotEmpty();

        List<String> found = new ArrayList<>();
        read.forEach(prose -> Tic.ALL.forEach(tic -> found.addAll(prose.found(tic))));

        assertThat(found).withFailMessage(() -> String.join("\n", found)).isEmpty();
    }

    private static List<Prose> read(Kind kind) throws IOException {
        List<Prose> read = new ArrayList<>();
        switch (kind) {
            case PAGES -> {
                for (Path page : pages()) {
                    read.add(Prose.ofPage(page));
                }
            }
            case CATALOGUES -> {
                for (Path file : below("src/main/resources", "_en.properties", "_zh.properties")) {
                    read.add(Prose.ofCatalogue(file));
                }
            }
            case CONTRACT -> {
                for (Path file : below("src/main/resources", ".yaml")) {
                    read.add(Prose.ofContract(file));
                }
            }
            case JAVADOC -> {
                for (Path file : below("src/main/java", ".java")) {
                    read.add(Prose.ofJavadoc(file));
                }
            }
            case JAVADOC_OF_TESTS -> {
                for (Path file : below("src/test/java", ".java")) {
                    if (!file.endsWith("Tic.java")) {
                        read.add(Prose.ofJavadoc(file));
                    }
                }
            }
        }
        return read;
    }

    /** README and the pages of docs/, without the changelog, the decisions and the style guide, which names the phrases. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        Prose.files(ROOT.resolve("docs"), ".md").stream()
                .filter(page -> !page.getParent().endsWith("adr"))
                .filter(page -> !Set.of("CHANGELOG.md", "CONTRIBUTING.md")
                        .contains(page.getFileName().toString()))
                .forEach(pages::add);
        return pages;
    }

    private static List<Path> below(String folder, String... endings) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("core", "api")) {
            files.addAll(Prose.files(ROOT.resolve(module).resolve(folder), endings));
        }
        return files;
    }
}
