package org.duijie.api.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes sheets for tests, as office programs save them. */
final class Made {
    private Made() {}

    static byte[] csv(String charset, String... lines) {
        return String.join("\r\n", lines).getBytes(Charset.forName(charset));
    }

    static byte[] book(Consumer<Workbook> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with one sheet; {@code more} does what rows of values do not show. */
    static byte[] xlsx(Consumer<Worksheet> more, Object[]... rows) {
        return book(book -> {
            Worksheet sheet = book.newWorksheet("Sheet1");
            put(sheet, rows);
            more.accept(sheet);
        });
    }

    static byte[] xlsx(Object[]... rows) {
        return xlsx(sheet -> {}, rows);
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static void put(Worksheet sheet, Object[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value instanceof LocalDate day) {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
                } else if (value instanceof Double || value instanceof Integer || value instanceof BigDecimal) {
                    sheet.value(row, column, (Number) value);
                } else if (value != null) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }
}
