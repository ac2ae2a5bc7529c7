package org.duijie.api.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.duijie.api.json.Fault;

/** An XLSX file. Each pass over a sheet opens it anew, so that no row is kept in memory. */
final class XlsxTabs implements SheetTabs {
    private final List<SheetTab> tabs;

    private XlsxTabs(List<SheetTab> tabs) {
        this.tabs = tabs;
    }

    /**
     * Opens a file.
     *
     * @throws SheetException when it is damaged or too large
     */
    static SheetTabs open(byte[] file) {
        XlsxParts parts = XlsxParts.check(file);
        return with(
                file,
                0,
                book -> new XlsxTabs(book.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .map(sheet -> (SheetTab)
                                new Tab(file, sheet.getIndex(), sheet.getName(), parts.layout(sheet.getId())))
                        .toList()));
    }

    @Override
    public List<SheetTab> tabs() {
        return tabs;
    }

    private interface Reading<T> {
        T from(ReadableWorkbook book) throws IOException;
    }

    private static <T> T with(byte[] file, int row, Reading<T> reading) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            return reading.from(book);
        } catch (SheetException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader throws various exceptions at XML that is not as it expects.
            throw new SheetException(Fault.SHEET_DAMAGED, "", Integer.toString(row));
        }
    }

    /** One sheet of the file. */
    private static final class Tab implements SheetTab {
        private final byte[] file;
        private final int index;
        private final String name;
        private final XlsxLayout layout;

        Tab(byte[] file, int index, String name, XlsxLayout layout) {
            this.file = file;
            this.index = index;
            this.name = name;
            this.layout = layout;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> hiddenColumns() {
            return layout.hidden().stream().sorted().map(Letters::of).toList();
        }

        @Override
        public int each(Predicate<SheetRow> row) {
            return with(file, 0, book -> {
                Sheet sheet = book.getSheet(index).orElseThrow();
                return new XlsxRows(layout, book.isDate1904()).pass(sheet, row);
            });
        }
    }
}
