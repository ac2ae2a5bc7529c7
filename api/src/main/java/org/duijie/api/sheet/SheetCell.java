package org.duijie.api.sheet;

import java.util.Map;
import java.util.Objects;

/** The text of a cell, and its column. */
record SheetCell(ReadSheet.Column column, String text) {
    /**
     * The fields that several columns may give together, such as county and township, and the text to put between their
     * values.
     */
    static final Map<String, String> JOINED = Map.of("place", "", "note", "；", "goodsGroup", "；");

    /** Returns this cell with the text of another column of its field. */
    SheetCell joinedWith(SheetCell other) {
        String between = JOINED.get(column.field());
        if (between == null || text.isEmpty() || text.equals(other.text)) {
            return other;
        }
        return other.text.isEmpty() ? this : new SheetCell(column, text + Objects.requireNonNull(between) + other.text);
    }
}
