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
     * @param time the limit on the time of all passes over the file together
     * @throws SheetException when the file is neither XLSX nor CSV, is too large, or is damaged
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

        /** Returns whether the first {@code rows} rows of the sheet are blank. */
        boolean isBlank(int rows);

        /**
         * Passes on the visible rows in order, until {@code row} returns false. Blank rows that the file does not store
         * are not passed on, so row numbers may have gaps.
         *
         * @return the number of hidden rows, which are not passed on
         * @throws SheetException when the sheet cannot be read further, or has too many rows or columns
         */
        int each(Predicate<Row> row);

        /**
         * One row of a sheet.
         *
         * @param number the number of the row in Excel, from 1
         * @param cells the texts of the cells from column A on; an empty text for a blank cell
         */
        record Row(int number, List<String> cells) {
            public Row {
                cells = List.copyOf(cells);
            }

            /** Returns the text of the cell in {@code column}, counted from 0; empty when there is none. */
            public String cell(int column) {
                return column < cells.size() ? cells.get(column) : "";
            }

            /** Returns the name in Excel of a column counted from 0: {@code A}, {@code B}, …, {@code AA}. */
            public static String columnName(int column) {
                return Letters.of(column);
            }

            /**
             * Returns the day for Excel's number of a day, counted from 1900; an empty text when the number is not that
             * of a day.
             */
            public static String day(BigDecimal serial) {
                return CellText.day(serial, false);
            }

            public boolean isBlank() {
                return cells.stream().allMatch(String::isEmpty);
            }
        }
    }
}
