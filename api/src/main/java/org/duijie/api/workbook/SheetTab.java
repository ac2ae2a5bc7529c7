package org.duijie.api.workbook;

import java.util.List;
import java.util.function.Predicate;

/** One sheet of a file, which is read row by row. */
public interface SheetTab {
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

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
