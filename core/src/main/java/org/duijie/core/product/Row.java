package org.duijie.core.product;

import java.util.List;
import java.util.Optional;

/** One row of a table: its position, and its cells. */
record Row(String file, int line, List<String> cells) {

    /** Returns the cell; empty when it is blank. */
    Optional<String> cell(int column) {
        return Optional.of(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /** Returns the cell, which must not be blank. */
    String needed(int column) {
        return cell(column).orElseThrow(() -> new IllegalArgumentException("cell " + (column + 1) + " is empty"));
    }

    /** Returns the items of a cell that holds a list separated by {@code |}. */
    List<String> list(int column) {
        return cell(column).map(text -> List.of(text.split("\\|", -1))).orElse(List.of());
    }

    /** Makes the exception for a row that is invalid. */
    IllegalStateException malformed(String why) {
        return new IllegalStateException(file + " line " + line + ": " + why);
    }

    /** Makes the exception for a row that is invalid, with its cause. */
    IllegalStateException malformed(IllegalArgumentException why) {
        return new IllegalStateException(file + " line " + line + ": " + why.getMessage(), why);
    }
}
