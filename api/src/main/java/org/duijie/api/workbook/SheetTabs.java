package org.duijie.api.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.duijie.api.json.Fault;

/** The visible sheets of a file. */
public interface SheetTabs {
    /** The first bytes of ZIP files. */
    String ZIP = "PK\u0003\u0004";
    /** The first bytes of Excel's old files, and of encrypted ones. */
    String OLE = "\u00D0\u00CF\u0011\u00E0";

    /** Returns the visible sheets, in their order. */
    List<Tab> tabs();

    /**
     * Opens a file. Its first bytes decide whether it is XLSX or CSV.
     *
     * @param time how long it may be read, in all passes together
     * @throws SheetException when it is neither, is too large, or is damaged
     */
    static SheetTabs open(byte[] file, ReadingTime time) {
        if (file.length == 0) {
            throw new SheetException(Fault.EMPTY_FILE, "");
        }
        if (file.length > SheetLimits.BYTES) {
            throw new SheetException(Fault.FILE_TOO_LARGE, "", Integer.toString(SheetLimits.BYTES));
        }
        if (begins(file, OLE)) {
            throw new SheetException(SheetFault.SHEET_OLD_FORMAT, "");
        }
        return begins(file, ZIP) ? XlsxTabs.open(file, time) : CsvTab.of(CsvText.of(file), time);
    }

    private static boolean begins(byte[] file, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** One sheet of a file, which is read row by row. */
    interface Tab {
        /** Returns its name; empty in a CSV file. */
        String name();

        /** Returns the names of its hidden columns. They are not read. */
        List<String> hiddenColumns();

        /** Returns whether its first {@code rows} rows are blank. */
        boolean isBlank(int rows);

        /**
         * Passes on its visible rows in order, until {@code row} returns false. A row that the file leaves out is not
         * passed on; the numbers show the gap.
         *
         * @return how many hidden rows were left out
         * @throws SheetException when the sheet cannot be read further, or has too many rows or columns
         */
        int each(Predicate<Row> row);

        /**
         * One row of a sheet.
         *
         * @param number its number as Excel shows it, from 1
         * @param cells the texts of its cells from column A on; empty for a blank cell
         */
        record Row(int number, List<String> cells) {
            public Row {
                cells = List.copyOf(cells);
            }

            /** Returns the text of the cell in {@code column}, counted from 0; empty when there is none. */
            public String cell(int column) {
                return column < cells.size() ? cells.get(column) : "";
            }

            /** Returns the name of a column counted from 0 as Excel shows it: {@code A}, {@code B}, …, {@code AA}. */
            public static String columnName(int column) {
                return Letters.of(column);
            }

            /** Returns the day with an Excel number, counted from 1900; empty text when there is none. */
            public static String day(BigDecimal serial) {
                return CellText.day(serial, false);
            }

            public boolean isBlank() {
                return cells.stream().allMatch(String::isEmpty);
            }
        }
    }
}
