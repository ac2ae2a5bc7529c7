package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets on the command line. */
class SheetCommandTest {
    private static final String HEAD = "合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,产地\n";
    private static final String GOOD = "甲社,苹果,1000,2.6,2026-12-20,2026-12-31,灵宝市\n";
    private static final String WRONG = "乙社,苹果,一些,2.6,2026-12-20,2026-12-31,灵宝市\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("stock.csv");
    }

    @Test
    void rows_are_printed_as_entries_and_refusals_name_column_and_reason() throws IOException {
        Files.writeString(file, HEAD + GOOD + WRONG);

        assertThat(after(2, "en"))
                .contains("Row 2: 甲社 {\"product\":\"苹果\",\"stock\":\"1000 斤\"")
                .contains("Row 3 is refused: 乙社\n   error in column C: '一些")
                .contains("Rows: 2. Good: 1. Refused: 1. Nothing was stored.");
        assertThat(after(2, "zh")).contains("第 3 行不收：乙社\n   C 列有错：“一些", "共 2 行，可收 1 行，不收 1 行。");
    }

    @Test
    void a_row_without_a_place_may_have_that_of_its_party() throws IOException {
        Files.writeString(file, HEAD + GOOD.replace("灵宝市", ""));

        assertThat(after(0, "en")).contains("Row 2: 甲社", "Refused: 0.");
    }

    @Test
    void intents_and_parties_are_read_too() throws IOException {
        Files.writeString(file, "名称,类别,电话\n城关中学,学校,13800001111\n某处,外星人,1\n");

        assertThat(Screen.after(2, "sheet", file.toString(), "--kind", "parties")
                        .out())
                .contains("\"buyerKind\":\"school\"", "Row 3 is refused", "Good: 1. Refused: 1.");

        Files.writeString(file, "单位,品种,需求（斤）,出价（元/斤）,开始日期,截止日期\n城关中学,土豆,300,1.2,2026-12-20,2026-12-31\n");

        assertThat(Screen.after(0, "sheet", file.toString(), "--kind", "intents", "--on", "2026-12-19")
                        .out())
                .contains("\"products\":[\"土豆\"]", "Good: 1.");
    }

    @Test
    void what_is_no_sheet_is_refused_with_the_way_out() throws IOException {
        assertThat(Screen.after(2, "sheet", file.toString(), "--kind", "listings")
                        .err())
                .contains("There is no file", "check the path");
        Files.writeString(file, "没有,表头\n1,2\n");
        assertThat(Screen.after(2, "sheet", file.toString(), "--kind", "listings")
                        .err())
                .contains("cannot be read as a sheet");
        assertThat(Screen.after(2, "sheet", file.toString(), "--kind", "stock").err())
                .contains("write listings, intents or parties");
        assertThat(Screen.after(2, "sheet", folder.toString(), "--kind", "listings")
                        .err())
                .contains("cannot be opened");
    }

    private String after(int code, String language) {
        return Screen.after(
                        code, "sheet", file.toString(), "--kind", "listings", "--on", "2026-12-19", "--lang", language)
                .out();
    }
}
