package org.duijie.api.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "head, 4",
        "斤, 2",
        "６至７斤, 8",
        "白羽肉鸡 (shed-1), 17",
        "（元）, 6",
        "e\u0301, 1",
        "\u200B, 0",
        "🐔, 2",
        "한글, 4",
        "𠮷, 2",
        "→, 1",
        "｡, 1"
    })
    void a_text_takes_the_columns_that_a_terminal_gives_it(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void every_han_character_takes_two_columns() {
        IntStream han = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isIdeographic)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);

        assertThat(han).allMatch(c -> DisplayWidth.of(Character.toString(c)) == 2);
    }

    @Test
    void latin_greek_and_cyrillic_take_one_column_a_letter() {
        IntStream letters = IntStream.rangeClosed('A', 0x4FF).filter(Character::isLetter);

        assertThat(letters).allMatch(c -> DisplayWidth.of(Character.toString(c)) == 1);
    }

    @Test
    void a_text_is_cut_between_characters_and_the_cut_shows() {
        assertThat(DisplayWidth.fit("灵宝市合作社", 12)).isEqualTo("灵宝市合作社");
        assertThat(DisplayWidth.fit("灵宝市合作社", 11)).isEqualTo("灵宝市合..");
        assertThat(DisplayWidth.fit("灵宝市合作社", 10)).isEqualTo("灵宝市合..");
        assertThat(DisplayWidth.fit("𠮷𠮷𠮷", 5)).isEqualTo("𠮷..");
    }
}
