package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.duijie.api.cli.console.Language;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void what_begins_with_zh_is_chinese_and_all_else_english() {
        assertThat(Language.of(Map.of("LANG", "zh_CN.UTF-8"), Locale.ENGLISH)).isEqualTo(Language.ZH);
        assertThat(Language.of(Map.of("LANG", "C"), Locale.CHINA)).isEqualTo(Language.EN);
        assertThat(Language.of(Map.of("LANG", "fr_FR.UTF-8"), Locale.CHINA)).isEqualTo(Language.EN);
    }

    @Test
    void the_wider_variable_decides_and_an_empty_one_does_not() {
        assertThat(Language.of(Map.of("LC_ALL", "en_US", "LANG", "zh_CN"), Locale.CHINA))
                .isEqualTo(Language.EN);
        assertThat(Language.of(Map.of("LC_ALL", "", "LC_MESSAGES", "zh_TW", "LANG", "en_US"), Locale.US))
                .isEqualTo(Language.ZH);
    }

    @Test
    void without_any_variable_the_locale_decides() {
        assertThat(Language.of(Map.of(), Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
        assertThat(Language.of(Map.of(), Locale.GERMANY)).isEqualTo(Language.EN);
    }

    @Test
    void the_command_line_is_asked_in_both_its_spellings() {
        assertThat(Language.asked("match", "--lang=zh", "m.json")).contains(Language.ZH);
        assertThat(Language.asked("match", "m.json", "--lang", "EN")).contains(Language.EN);
        assertThat(Language.asked("match", "m.json", "--lang")).isEmpty();
        assertThat(Language.asked("match", "--lang", "fr")).isEmpty();
    }
}
