package org.duijie.api.sheet;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of one row, by field.
 *
 * @param row the number of the row
 */
record SheetCells(int row, Map<String, SheetCell> cells) {
    private static final int LONGEST = 200;

    /** Returns the text of a field as written; empty when the cell is blank or there is no such column. */
    String text(String field) {
        return Optional.ofNullable(cells.get(field)).map(SheetCell::text).orElse("");
    }

    /**
     * Returns the text of a field in Unicode's normal form NFKC, which turns full-width digits into plain ones. Use it
     * for short values, such as amounts, days and codes. Of a longer text, returns only the beginning with a mark of
     * the cut; this is refused later, because it is not a valid value.
     */
    String normal(String field) {
        return Normalizer.normalize(brief(text(field)), Normalizer.Form.NFKC).strip();
    }

    /** Returns a short text unchanged. Of a longer text, returns only the beginning with a mark of the cut. */
    static String brief(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Returns the unit in the heading of a field; empty when there is none. */
    String unit(String field) {
        return Optional.ofNullable(cells.get(field))
                .map(each -> each.column().unit())
                .orElse("");
    }

    /** Returns the heading of a field. */
    String heading(String field) {
        return Optional.ofNullable(cells.get(field))
                .map(each -> each.column().heading())
                .orElse("");
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }
}
