package org.duijie.api.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another library writes is read as it was meant. */
class ReadersAgreeTest {
    private static final String[] WORDS = {"白羽鸡", "a & b <c>", "第一\n第二", "𠮷野家", "\"x\"'y'", "x  y", "5 > 3", "é"};
    private static final String[] FORMATS = {
        "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "[$-804]yyyy年m月d日", "0.00", "#,##0\"day\"", "[Red]0", "\\d0"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_books_of_another_library(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> expected = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("一");
            for (int row = 0; row < 60; row++) {
                List<String> texts = new ArrayList<>();
                for (int column = 0; column < 8; column++) {
                    texts.add(fill(
                            sheet.getRow(row) == null
                                    ? sheet.createRow(row).createCell(column)
                                    : sheet.getRow(row).createCell(column),
                            book,
                            random));
                }
                expected.add(texts);
            }
            book.write(out);
        }

        assertThat(read(out.toByteArray())).as("seed %d", seed).isEqualTo(expected);
    }

    private static String fill(Cell cell, XSSFWorkbook book, Random random) {
        String word = WORDS[random.nextInt(WORDS.length)];
        switch (random.nextInt(6)) {
            case 0 -> {
                cell.setCellValue(word);
                return word;
            }
            case 1 -> {
                XSSFRichTextString rich = new XSSFRichTextString(word + word);
                rich.applyFont(0, word.length(), book.createFont());
                cell.setCellValue(rich);
                return word + word;
            }
            case 2 -> {
                int number = random.nextInt(1_000_000);
                cell.setCellValue(number / 100.0);
                return new java.math.BigDecimal(number).movePointLeft(2).signum() == 0
                        ? "0"
                        : new java.math.BigDecimal(number)
                                .movePointLeft(2)
                                .stripTrailingZeros()
                                .toPlainString();
            }
            case 3 -> {
                int format = random.nextInt(FORMATS.length);
                LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(FORMATS[format]));
                cell.setCellStyle(style);
                cell.setCellValue(day);
                return format < 4
                        ? day.toString()
                        : Long.toString(java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
            }
            case 4 -> {
                cell.setCellFormula("1+1");
                cell.setCellValue(7);
                return "7";
            }
            default -> {
                cell.setCellValue(random.nextBoolean());
                return cell.getBooleanCellValue() ? "1" : "0";
            }
        }
    }

    @Test
    void a_book_whose_cells_have_their_texts_inline() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("甲 & 乙");
            book.write(out);
        }

        assertThat(read(out.toByteArray())).containsExactly(List.of("甲 & 乙"));
    }

    private static List<List<String>> read(byte[] file) {
        List<List<String>> rows = new ArrayList<>();
        SheetTabs.open(file, ReadingTime.usual()).tabs().get(0).each(row -> rows.add(row.cells()));
        return rows;
    }
}
