package org.duijie.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese has no blank between its characters, and one between a number and its unit. */
class ChineseBlanksTest {
    private static final String CHINESE = "[\\p{IsHan}，。；：、（）“”‘’！？]";
    /** Two blanks or more separate columns. */
    private static final Pattern STRAY = Pattern.compile(CHINESE + " (?! )" + CHINESE);

    /** A value and a unit of the program; a number that a person would type, such as 20斤, has no blank. */
    private static final Pattern CLOSE = Pattern.compile("\\{[0-9]}(公斤|斤|公里|元|箱|只|头|笔|天|家)");

    static Stream<Path> catalogues() throws IOException {
        return Stream.of(Path.of("src/main/resources"), Path.of("../core/src/main/resources"))
                .flatMap(ChineseBlanksTest::files)
                .filter(file -> file.toString().matches(".*(_zh\\.properties|[/-]zh\\.js)"));
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void no_text_has_a_stray_blank_or_a_unit_close_to_its_number(Path catalogue) throws IOException {
        List<String> wrong = Files.readString(catalogue)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("//"))
                .map(line -> line.replace(" = ", "="))
                .filter(line ->
                        STRAY.matcher(line).find() || CLOSE.matcher(line).find())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.duijie.api.json.WordingTest#codes")
    void a_refusal_with_chinese_values_has_no_stray_blank(String code) {
        for (String value : List.of("10 只", "王村合作社", "“王村”", "（无）", "12 kg")) {
            String text = new Complaint(Complaint.Severity.ERROR, "", "", code, Collections.nCopies(9, value), "只")
                    .text(Locale.CHINESE);
            assertThat(text).as(code).doesNotContainPattern(STRAY);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "最接近的是 {0} 和 {1}|10 只|11 只|最接近的是 10 只和 11 只",
                "已经是 {0} 的名称|王村|-|已经是王村的名称",
                "已经是 {0} 的名称|A1|-|已经是 A1 的名称",
                "{0} {1}|王村|肉鸡|王村 肉鸡",
                "“{0}”不行|张 三|-|“张 三”不行",
            })
    void a_blank_stays_only_beside_a_number_or_a_latin_word(String sentence, String first, String second, String text) {
        assertThat(Filled.of(sentence, n -> n == 0 ? first : second)).isEqualTo(text);
    }

    @Test
    void the_catalogues_are_found() throws IOException {
        assertThat(catalogues()).hasSizeGreaterThan(20);
    }
}
