package org.duijie.core.product;

import java.util.List;
import java.util.Optional;

/** One row of a table: where it stands, and its cells. */
record Row(String file, int line, List<String> cells) {

    /** What the cell says; empty when it says nothing. */
    Optional<String> cell(int column) {
        return Optional.of(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /** What the cell says, which may not be nothing. */
    String needed(int column) {
        return cell(column).orElseThrow(() -> new IllegalArgumentException("cell " + (column + 1) + " is empty"));
    }

    /** The items of a cell that holds a list, with {@code |} between them. */
    List<String> list(int column) {
        return cell(column).map(text -> List.of(text.split("\\|", -1))).orElse(List.of());
    }

    /** The fault to throw when this row cannot be used. */
    IllegalStateException malformed(String why) {
        return new IllegalStateException(file + " line " + line + ": " + why);
    }

    /** The fault to throw when this row cannot be used, after what was found wrong with it. */
    IllegalStateException malformed(IllegalArgumentException why) {
        return new IllegalStateException(file + " line " + line + ": " + why.getMessage(), why);
    }
}
