package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of the desk as files: all are named, all imports lead somewhere, all words are there in both languages. */
class DeskSourcesTest {
    private static final Path FOLDER = Path.of("src/main/resources/desk");
    private static final int MOST_LINES = 300;
    private static final Set<String> NOT_LISTED = Set.of("files.txt", "index.html");
    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'(\\.[^']+)'");
    private static final Pattern WORD = Pattern.compile("(?m)^\\s*'([^']+)':");
    private static final Pattern SAID = Pattern.compile("say\\('([^']+)'[,)]");

    @Test
    void the_list_names_every_file() throws IOException {
        List<String> listed = Files.readAllLines(FOLDER.resolve("files.txt"));

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(listed)).isEqualTo(names(""));
    }

    @Test
    void every_import_leads_to_a_file_that_is_served() {
        Set<String> served = new HashSet<>(new DeskFiles().names());
        for (String name : names(".js")) {
            Matcher imports = IMPORT.matcher(text(name));
            while (imports.find()) {
                Path at = Path.of("/" + name)
                        .getParent()
                        .resolve(imports.group(1))
                        .normalize();
                assertThat(served).as(name).contains(at.toString().substring(1));
            }
        }
    }

    @Test
    void no_script_is_long() {
        for (String name : names(".js")) {
            assertThat(text(name).lines().count()).as(name).isLessThan(MOST_LINES);
        }
    }

    @Test
    void both_languages_have_the_same_words_with_the_same_places() {
        for (String name : chineseWords()) {
            String other = name.replace("zh.js", "en.js");
            assertThat(found(WORD, name)).as(name).doesNotHaveDuplicates().isEqualTo(found(WORD, other));
            List<String> places =
                    text(name).lines().map(DeskSourcesTest::places).toList();
            assertThat(places)
                    .as(name)
                    .isEqualTo(text(other).lines().map(DeskSourcesTest::places).toList());
        }
    }

    @Test
    void every_word_that_is_said_is_known() {
        List<String> known = chineseWords().stream()
                .flatMap(name -> found(WORD, name).stream())
                .toList();
        assertThat(known).doesNotHaveDuplicates();
        for (String name : names(".js")) {
            assertThat(known).as(name).containsAll(found(SAID, name));
        }
    }

    @Test
    void nothing_comes_from_outside_and_no_text_becomes_markup() {
        for (String name : names("")) {
            String text = text(name).replace("http://www.w3.org/2000/svg", "");
            if (name.equals("place/go.js")) {
                text = text.replace("'https://uri.amap.com/navigation'", ""); // a link, which a person follows
            }
            assertThat(text)
                    .as(name)
                    .doesNotContain(
                            "http://",
                            "https://",
                            "innerHTML",
                            "dangerously",
                            "eval(",
                            "document.write",
                            "new Function");
        }
    }

    @Test
    void amounts_are_never_floats() {
        assertThat(text("format.js")).doesNotContain("parseFloat", "toFixed", "Math.round");
    }

    /** The words of the frame, and those that a part of the desk brings along. */
    private static List<String> chineseWords() {
        return names("zh.js").stream().filter(name -> name.startsWith("words/")).toList();
    }

    private static String places(String line) {
        return Pattern.compile("\\{\\d}")
                .matcher(line)
                .results()
                .map(each -> each.group())
                .sorted()
                .toList()
                .toString();
    }

    private static List<String> found(Pattern pattern, String name) {
        return pattern.matcher(text(name)).results().map(each -> each.group(1)).toList();
    }

    private static Set<String> names(String ending) {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            Set<String> names = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .map(each -> FOLDER.relativize(each).toString())
                    .filter(each -> each.endsWith(ending) && !NOT_LISTED.contains(each))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
