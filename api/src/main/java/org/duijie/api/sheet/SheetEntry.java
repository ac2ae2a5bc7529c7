package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.json.Complaint;
import org.duijie.core.market.BuyerKind;

/**
 * One row as the JSON body of a single entry. The caller adds the owner, and the place if the row gives none.
 *
 * @param row the number of the row in the sheet
 * @param body the fields
 * @param party the name of the owner; empty when the row gives none
 * @param partyCode the credit code of the owner; empty when the row gives none
 * @param buyerKind the kind of the owner, if the owner is a buyer and the row gives the kind
 * @param number the entry's own number (编号); empty when the row gives none
 * @param cleared the fields whose cells are blank
 * @param where the cell of each field
 * @param complaints the errors and warnings found before the body is read
 */
public record SheetEntry(
        int row,
        ObjectNode body,
        String party,
        String partyCode,
        Optional<BuyerKind> buyerKind,
        String number,
        Set<String> cleared,
        Map<String, Where> where,
        List<Complaint> complaints) {
    /**
     * A cell.
     *
     * @param column the column in Excel; empty when the sheet has no column for the field
     * @param text the text of the cell
     */
    public record Where(String column, String text) {}

    private static final Where NOWHERE = new Where("", "");

    /** Returns the cell from which the value at {@code pointer} was read. */
    public Where at(String pointer) {
        String[] steps = pointer.split("/", -1);
        return steps.length < 2 ? NOWHERE : where.getOrDefault(steps[1], NOWHERE);
    }

    /**
     * A complaint about a row.
     *
     * @param column the column in Excel; empty when it concerns the row as a whole, or a column that the sheet lacks
     * @param cell the text of the cell
     */
    public record CellComplaint(String column, String cell, Complaint complaint) {
        /** Finds the cell that a complaint about {@code entry} concerns. */
        public static CellComplaint of(SheetEntry entry, Complaint complaint) {
            Where where = entry.at(complaint.pointer());
            return new CellComplaint(where.column(), where.text(), complaint);
        }
    }
}
