package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.draft.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of the Chinese calendar, feasts, months by name, and days of every week, in messages of 30 November 2026. */
class CalendarDaysTest {
    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "腊月二十之前要, 2027-01-27",
        "腊月十五前送到, 2027-01-22",
        "春节前要, 2027-02-05",
        "冬至前交货, 2026-12-21",
        "腊八前要, 2027-01-14",
        "除夕前要, 2027-02-04",
        "冬至前一天送到, 2026-12-21",
        "腊八前两天送到, 2027-01-13",
        "春节前三天要, 2027-02-03",
        "元月10号前要, 2027-01-10",
        "到12月底, 2026-12-31",
        "到一月底, 2027-01-31",
        "12月20日8点前送到, 2026-12-20"
    })
    void the_last_day_of_a_purchase(String words, String day) {
        assertThat(value("求购黄牛2头，" + words, Field.TO)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "腊月二十杀, 2027-01-27",
        "元月1号开始供, 2027-01-01",
        "从十二月五号采到元月十号, 2026-12-05",
        "12号能发, 2026-12-12",
        "明早现杀, 2026-12-01"
    })
    void the_first_day_of_an_offer(String words, String day) {
        assertThat(value("出售黄牛2头，" + words, Field.FROM)).containsExactly(day);
    }

    @Test
    void an_offer_ends_on_the_day_that_is_said_with_it() {
        assertThat(value("出售西兰花2000斤，从十二月五号采到元月十号", Field.TO)).containsExactly("2027-01-10");
        assertThat(value("出售玉米700吨，到12月25号截止报名", Field.TO)).containsExactly("2026-12-25");
        assertThat(value("出售獭兔1500只，六号七号两天抓", Field.TO)).containsExactly("2026-12-07");
    }

    @Test
    void the_little_new_year_has_two_days_so_it_is_asked() {
        MessageDraft draft = read("求购黄牛2头，小年要");

        assertThat(draft.slot(Field.TO)).isEmpty();
        assertThat(draft.question(Field.TO).orElseThrow().choices())
                .containsExactlyInAnyOrder("2027-01-30", "2027-01-31");
    }

    @Test
    void the_end_of_the_month_on_its_last_day_is_asked() {
        assertThat(read("收红薯200吨，月底前送来").question(Field.TO).orElseThrow().choices())
                .containsExactlyInAnyOrder("2026-11-30", "2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"春节前后", "元宵500斤", "腊八蒜", "腊月二十几"})
    void words_that_only_look_like_a_feast_give_no_day(String words) {
        MessageDraft draft = read("求购黄牛2头，" + words);

        assertThat(draft.slot(Field.FROM)).isEmpty();
        assertThat(draft.slot(Field.TO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"每周二、周四", "周一三五", "每周六", "逢周一、周三、周五"})
    void days_of_every_week_are_a_remark_and_no_date(String words) {
        MessageDraft draft = read("食堂求购鸡蛋，" + words + "要12板");

        assertThat(draft.slot(Field.FROM)).isEmpty();
        assertThat(draft.remark(Field.FROM).orElseThrow().kind()).isEqualTo(Remark.Kind.WEEKDAYS);
        assertThat(draft.remark(Field.FROM).orElseThrow().spans().get(0).text()).isEqualTo(words);
    }

    @Test
    void a_lunar_day_outside_of_the_years_that_are_known_is_asked() {
        MessageDraft draft = MessageCorpus.READER
                .read("求购黄牛2头，腊月二十之前要", LocalDate.of(2050, 1, 1))
                .drafts()
                .get(0);

        assertThat(draft.slot(Field.TO)).isEmpty();
        assertThat(draft.question(Field.TO)).isPresent();
    }

    private static List<String> value(String text, Field field) {
        return read(text).slot(field).map(Slot::values).orElse(List.of());
    }

    private static MessageDraft read(String text) {
        return MessageCorpus.READER.read(text, ANCHOR).drafts().get(0);
    }
}
