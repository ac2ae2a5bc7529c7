package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.duijie.api.sheet.Made.csv;
import static org.duijie.api.sheet.Made.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duijie.api.workbook.ReadingTime;
import org.duijie.api.workbook.SheetException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would use up memory or time, or are no sheets, are refused with a reason and a way out. */
class HostileSheetsTest {
    private static final String HEAD = "合作社,品种,数量（斤）,单价（元/斤）,日期\n";

    @Test
    void a_bomb_that_unpacks_to_more_than_200_mb() throws IOException {
        assertThat(refusal(zip("xl/worksheets/sheet1.xml", 210_000_000))).isEqualTo("SHEET_UNPACKED");
    }

    @Test
    void a_file_of_too_many_parts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= 1_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThat(refusal(out.toByteArray())).isEqualTo("SHEET_PARTS");
    }

    @Test
    @Tag("thorough")
    void a_sheet_of_100_001_rows_in_either_format() {
        String rows = HEAD + "甲社,苹果,1,2,2026-12-19\n".repeat(100_000);
        assertThat(refusal(rows.getBytes(StandardCharsets.UTF_8))).isEqualTo("SHEET_ROWS");
        assertThat(refusal((HEAD + "甲社,苹果,1,2,2026-12-19\n".repeat(99_999)).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();

        byte[] book = Made.xlsx(sheet -> sheet.value(100_000, 0, "甲社"), row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"));
        assertThat(refusal(book)).isEqualTo("SHEET_ROWS");
    }

    @Test
    void a_file_of_20_mb_and_a_byte() {
        byte[] file = new byte[20_000_001];
        Arrays.fill(file, (byte) 'x');
        assertThat(refusal(file)).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void an_old_or_protected_file_and_what_is_no_sheet() {
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .isEqualTo("SHEET_OLD_FORMAT");
        assertThat(refusal(new byte[] {'%', 'P', 'D', 'F', 1, 2, (byte) 0xFF})).isEqualTo("SHEET_NOT_TEXT");
        assertThat(refusal(new byte[0])).isEqualTo("EMPTY_FILE");
        assertThat(refusal(csv("UTF-8", "a,b", "1,2"))).isEqualTo("NO_HEADINGS");
        assertThat(refusal((HEAD + "x,".repeat(300)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("SHEET_COLUMNS");
    }

    @Test
    void two_columns_that_mean_the_same() {
        assertThat(refusal(csv("UTF-8", "合作社,品种,产品,数量（斤）,单价（元/斤）,日期", "甲社,苹果,苹果,1,2,2026-12-19")))
                .isEqualTo("COLUMN_TWICE");
    }

    @Test
    void a_formula_without_a_result_is_not_computed_but_shown() {
        byte[] file = Made.xlsx(
                sheet -> sheet.formula(1, 2, "SUM(A1:A9)"),
                row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"),
                row("甲社", "苹果", null, 2, "2026-12-19"));
        StringBuilder stock = new StringBuilder();
        ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual())
                .each(entry -> stock.append(entry.body().get("stock").asText()).length() > 0);

        assertThat(stock.toString()).isEqualTo("=SUM(A1:A9)");
    }

    /** Methods of compression whose libraries are not on the class path: LZMA, Zstandard, XZ; and Deflate64, BZIP2. */
    @ParameterizedTest
    @ValueSource(ints = {9, 12, 14, 93, 95, 98})
    void a_part_that_is_compressed_in_another_way_is_refused(int method) {
        byte[] book = Made.xlsx(row("合作社", "品种", "数量（斤）"), row("甲社", "苹果", 10));
        for (int at = 0; at < book.length - 12; at++) {
            boolean isDirectory = book[at] == 'P' && book[at + 1] == 'K' && book[at + 2] == 1 && book[at + 3] == 2;
            if (isDirectory) {
                book[at + 10] = (byte) method;
            }
        }

        assertThat(refusal(book)).isEqualTo("SHEET_DAMAGED");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_damaged_file_is_refused_or_read_but_nothing_else_happens(long seed) {
        Random random = new Random(seed);
        byte[] book = Made.xlsx(row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"), row("甲社", "苹果", 10, 2, "2026-12-19"));
        for (int i = 0; i < 40; i++) {
            byte[] spoilt = Arrays.copyOf(book, book.length - random.nextInt(2) * random.nextInt(book.length / 2));
            for (int bytes = random.nextInt(5); bytes >= 0; bytes--) {
                spoilt[4 + random.nextInt(spoilt.length - 4)] = (byte) random.nextInt();
            }
            refusal(spoilt);
        }
    }

    /** The code of the refusal; empty when the file was read to its end. */
    private static String refusal(byte[] file) {
        SheetException refused = catchThrowableOfType(
                SheetException.class,
                () -> ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual())
                        .each(entry -> true));
        return refused == null ? "" : refused.complaints().get(0).code();
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1_000_000];
            for (int i = 0; i < zeros / block.length; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
