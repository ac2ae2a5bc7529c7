package org.duijie.api.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.duijie.api.workbook.SheetTabs.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory of a ZIP file, which costs little to refuse. */
class ZipDirectoryTest {
    private final List<Tab.Row> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"415000, 0, SHEET_PARTS", "300, 65532, SHEET_DAMAGED", "2, 0, SHEET_DAMAGED"})
    void a_directory_is_checked_before_it_is_read(int entries, int extra, String code) {
        ByteBuffer entry = ByteBuffer.allocate(46 + 1 + extra).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0, 0x02014b50).putShort(28, (short) 1).putShort(30, (short) extra);
        ByteBuffer file = ByteBuffer.allocate(entries * entry.capacity() + 100).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x04034b50);
        int start = file.position();
        for (int i = 0; i < entries; i++) {
            file.put(entry.array());
        }
        int end = file.position();
        file.putInt(0x06054b50).putInt(0).putShort((short) 2).putShort((short) 2);
        file.putInt(end - start).putInt(start).putShort((short) 0);

        assertThat(code(Arrays.copyOf(file.array(), file.position()))).isEqualTo(code);
    }

    @Test
    void a_small_file_with_zip64_records_is_read_as_some_programs_write_them() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            book.setZip64Mode(Zip64Mode.Always);
            book.createSheet("S").createRow(0).createCell(0).setCellValue("苹果");
            book.write(out);
        }

        assertThat(code(out.toByteArray())).isEmpty();
        assertThat(rows).hasSize(1);
    }

    /** Returns the code of the refusal; empty when all was read. The rows of the first sheet are kept. */
    private String code(byte[] file) {
        rows.clear();
        SheetException refused = catchThrowableOfType(SheetException.class, () -> read(file));
        return refused == null ? "" : refused.complaints().get(0).code();
    }

    private void read(byte[] file) {
        SheetTabs.open(file, ReadingTime.usual()).tabs().get(0).each(rows::add);
    }
}
