package org.duijie.api.intake;

import org.duijie.api.json.Complaint;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.sheet.SheetEntry.Where;

/**
 * A complaint about a row.
 *
 * @param column the column in Excel; empty when it concerns the row as a whole, or a column that the sheet lacks
 * @param cell the text of the cell
 */
public record Told(String column, String cell, Complaint complaint) {
    static Told of(SheetEntry entry, Complaint complaint) {
        Where where = entry.at(complaint.pointer());
        return new Told(where.column(), where.text(), complaint);
    }
}
