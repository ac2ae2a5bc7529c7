package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of an answer is the one that the client prefers, however its header is written. */
class LanguagesTest extends ServerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh",
                "ZH",
                "zh-CN,zh;q=0.9,en;q=0.8",
                ",,,,zh",
                "zh,",
                " , zh ,",
                "zho",
                "ZHO-Hans",
                "chi;q=0.5",
                "cmn",
                "fr;q=0.9, zh;q=0.8",
                "en;q=0.1|zh",
                "|zh",
                "fr|,zho"
            })
    void who_prefers_chinese_is_answered_in_chinese(String lines) {
        assertThat(Languages.of(lines(lines))).isEqualTo(Locale.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "en", "eng,zh;q=0.9", "fr", "-", "zhopa", "zh;q=0.1|en-GB", "*"})
    void everybody_else_is_answered_in_english(String lines) {
        assertThat(Languages.of(lines(lines))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void every_line_of_the_header_counts() {
        Got got = send("GET", "/openapi.json", "", null, "Accept-Language", "fr", "Accept-Language", "zh");

        assertThat(got.json())
                .isEqualTo(send("GET", "/openapi.json?lang=zh", "", null).json());
    }

    private static List<String> lines(String lines) {
        return Arrays.asList(lines.split("\\|", -1));
    }
}
