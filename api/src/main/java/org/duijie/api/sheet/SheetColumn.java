package org.duijie.api.sheet;

import org.duijie.api.workbook.SheetTab;

/**
 * A column of a sheet.
 *
 * @param index from 0
 * @param heading its heading as written; of two heading rows both
 * @param field the field that it gives; empty when the heading is unknown
 * @param unit the unit in its heading; empty when there is none
 */
public record SheetColumn(int index, String heading, String field, String unit) {
    /** Returns its name in Excel, such as {@code C}. */
    public String letter() {
        return SheetTab.Row.columnName(index);
    }

    boolean isKnown() {
        return !field.isEmpty();
    }

    SheetColumn withUnit(String other) {
        return new SheetColumn(index, heading, field, other);
    }

    SheetColumn withField(String other) {
        return new SheetColumn(index, heading, other, unit);
    }
}
