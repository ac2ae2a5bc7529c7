package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Messages on the command line. */
class ReadCommandTest {
    @Test
    void drafts_are_printed_with_their_words_and_questions() {
        assertThat(Screen.after(0, "read", "有白羽鸡24000只，5块1一斤，19号起可拉", "--on", "2022-12-16", "--lang", "zh")
                        .out())
                .contains("1. 供应", "库存: 24000 只   <- 24000只", "开始日期: 2022-12-19", "? 单重：消息里没说，请补充。");
    }

    @Test
    void a_county_that_stands_for_its_town_is_marked() {
        assertThat(Screen.after(0, "read", "婺源清华 有茶油500斤", "--lang", "en").out())
                .contains("! \"婺源清华\": its own point is not known, so the place is the seat of 婺源县.");
    }

    @Test
    void what_is_no_offer_is_told() {
        assertThat(Screen.after(0, "read", "大家早上好").out())
                .isEqualTo("大家早上好 — This offers nothing and asks for nothing; it was left out.\n");
    }

    @Test
    void a_day_that_is_none_is_refused() {
        assertThat(Screen.after(2, "read", "有白菜", "--on", "yesterday").err()).contains("\"yesterday\" is not a date");
    }
}
