package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteHintsTest {
    @ParameterizedTest
    @CsvSource({
        "最少500只, NOTE_NOT_READ, 最少500只",
        "价格可谈 五百只起订, NOTE_NOT_READ, 五百只起订",
        "整车起拉, NOTE_NOT_READ, 整车起",
        "有检疫票, NOTE_NOT_READ, 有检疫票",
        "其中200只已订走, NOTE_STOCK_TAKEN, 其中200只已订走",
        "给食堂预留了一半, NOTE_STOCK_TAKEN, 给食堂预留了一半"
    })
    void what_a_note_of_stock_says_beside_an_empty_column_is_told(String note, String code, String words) {
        List<SheetEntry> entries =
                RowTexts.entries(SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）,日期,备注", "甲社,苹果,100,2,2026-12-19," + note);

        assertThat(entries.get(0).complaints())
                .extracting(each -> each.code() + " " + each.value())
                .containsExactly(code + " " + words);
        assertThat(entries.get(0).body().get("note").textValue()).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource({"要检疫票, 要检疫票", "最少200斤才要, 最少200斤", "腊月前送到, 腊月前"})
    void what_a_note_of_a_demand_says_beside_an_empty_column_is_told(String note, String words) {
        List<SheetEntry> entries =
                RowTexts.entries(SheetKind.INTENTS, "采购方,品种,数量（斤）,单价（元/斤）,最早收货日,备注", "食堂,苹果,1000,2,2026-12-19," + note);

        assertThat(entries.get(0).complaints())
                .filteredOn(each -> each.code().equals("NOTE_NOT_READ"))
                .extracting("value")
                .containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"大果", "无检疫票", "路好走，大车能进", "联系前打电话", "电话13800001111", "散养180天", "起早拉货", "最好当天"})
    void other_notes_are_notes(String note) {
        List<SheetEntry> entries =
                RowTexts.entries(SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）,日期,备注", "甲社,苹果,100,2,2026-12-19," + note);

        assertThat(RowTexts.codes(entries)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"最少500斤", "有检疫票"})
    void a_note_beside_a_column_that_is_filled_in_is_a_note(String note) {
        List<SheetEntry> entries = RowTexts.entries(
                SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）,日期,起运量,证件,备注", "甲社,苹果,900,2,2026-12-19,500斤,检疫证明," + note);

        assertThat(RowTexts.codes(entries)).isEmpty();
    }
}
