package org.duijie.api.workbook;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number its number as Excel shows it, from 1
 * @param cells the texts of its cells from column A on; empty for a blank cell
 */
public record SheetRow(int number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns the text of the cell in {@code column}, counted from 0; empty when there is none. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
