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
    int each(Predicate<SheetRow> row);
}
