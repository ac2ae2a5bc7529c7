package org.duijie.api.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes XLSX files. Stores every text as text, never as a formula. If a spreadsheet could take the text for a formula
 * when the file is edited or saved as CSV, the cell also has the text format, and the text begins with a mark.
 */
public final class SheetWriter {
    private static final double WIDTH = 16;
    private static final int MOST_TEXT = 32_767;

    private SheetWriter() {}

    /**
     * A number that a cell shows in a format.
     *
     * @param format as in a spreadsheet, such as {@code #,##0.00}
     */
    public record Figure(BigDecimal value, String format) {}

    /** Fills the sheets of a workbook. */
    public interface Filling {
        void fill(Workbook book);
    }

    /**
     * Writes a file with one sheet.
     *
     * @param name the name of the sheet
     * @param rows texts, numbers, days and times; an empty text leaves the cell blank
     */
    public static byte[] write(String name, List<String> headings, List<List<Object>> rows) {
        return write(book -> {
            Worksheet sheet = book.newWorksheet(name);
            headings(sheet, headings);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        });
    }

    /**
     * Writes a file with the lines of a CSV text. The first line has the headings. Texts that are plain numbers become
     * numbers.
     */
    public static byte[] ofCsv(String name, String csv) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        CsvTab.of(CsvText.of(csv.getBytes(StandardCharsets.UTF_8)), ReadingTime.endless())
                .each(row -> {
                    if (headings.isEmpty()) {
                        headings.addAll(row.cells());
                    } else {
                        rows.add(row.cells().stream().map(SheetWriter::plain).toList());
                    }
                    return true;
                });
        return write(name, headings, rows);
    }

    private static Object plain(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : text;
    }

    /** Writes a file. */
    public static byte[] write(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Duijie", "1.0")) {
            filling.fill(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes the headings in the first row, which stays visible. */
    public static void headings(Worksheet sheet, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().fillColor("DDEBDA").set();
            sheet.width(i, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof Figure figure) {
            sheet.value(row, column, figure.value());
            sheet.style(row, column).format(figure.format()).set();
        } else if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
            sheet.value(row, column, (Number) value);
        } else {
            put(sheet, row, column, value.toString());
        }
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean isDangerous = FormulaGuard.isNeeded(text);
        String safe = FormulaGuard.added(text);
        sheet.value(row, column, safe.substring(0, Math.min(safe.length(), MOST_TEXT)));
        if (isDangerous) {
            sheet.style(row, column).format("@").set();
        }
    }
}
