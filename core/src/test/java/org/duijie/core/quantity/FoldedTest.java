package org.duijie.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look the same are the same, and what nobody can see is named. */
class FoldedTest {
    @ParameterizedTest
    @CsvSource({
        "Ａｂｃ１２合作社, abc12合作社",
        "'  张　三 ', 张三",
        "'Li   Na', li na",
        "'Li\u00a0Na', LI NA",
        "'灵宝 Co-op', 灵宝CO-OP",
        "STRASSE, straße",
        "'张\u200b三', 张三",
        "ﬁsh, FISH",
        "（甲）合作社, (甲)合作社",
        "'甲\u3000（乙）', 甲(乙)"
    })
    void two_that_look_the_same_are_the_same(String one, String other) {
        assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
    }

    @ParameterizedTest
    @CsvSource({"张三, 李四", "Li Na, Lina", "合作社1, 合作社2", "O, 0"})
    void others_stay_apart(String one, String other) {
        assertThat(Folded.of(one)).isNotEqualTo(Folded.of(other));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_folded_folds_to_itself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String name = random.ints(1 + random.nextInt(12), 0x20, 0x10000)
                    .filter(each -> each < 0xD800 || each > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String folded = Folded.of(name);

            assertThat(Folded.of(folded)).as("seed %d: %s", seed, name).isEqualTo(folded);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0009, 0x001B, 0x007F, 0x0085, 0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200D, 0x200E,
                        0x2028,
                0x202E, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xD800, 0xE000, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFE, 0xFFFF,
                        0x1FFFE,
                0x2FFFF, 0xE0001, 0xE0100, 0xF0000, 0x10FFFF, 0x0378
            })
    void what_nobody_can_see_is_found(int codePoint) {
        String text = "合作" + Character.toString(codePoint) + "社";

        assertThat(Hidden.first(text)).isEqualTo(OptionalInt.of(codePoint));
    }

    @Test
    void what_people_write_is_not() {
        assertThat(Hidden.first("灵宝市 阳平镇（娄底村）·合作社 No.1 — “甲” №７ ＡＢ　é ñ Ж ب 👍 𠮷 \uD884\uDF50"))
                .isEmpty();
        assertThat(Hidden.name(0x200B)).isEqualTo("U+200B");
        assertThat(Hidden.name(0xE0001)).isEqualTo("U+E0001");
    }
}
