package org.duijie.api.sheet;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of one row, by field.
 *
 * @param row its number
 */
record SheetCells(int row, Map<String, SheetCell> cells) {
    private static final int LONGEST = 200;

    /** Returns the text of a field as written; empty when the cell is blank or there is no such column. */
    String text(String field) {
        return Optional.ofNullable(cells.get(field)).map(SheetCell::text).orElse("");
    }

    /**
     * Returns the text of a field in the normal form of Unicode, in which digits of full width are digits. It is for
     * short values, such as amounts, days and codes: of a text that is too long for these only the beginning is
     * returned, which is then refused as no such value.
     */
    String normal(String field) {
        return Normalizer.normalize(brief(text(field)), Normalizer.Form.NFKC).strip();
    }

    /** Returns a text of a short value, or the beginning of a longer one. */
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
