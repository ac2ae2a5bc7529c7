package org.duijie.api.workbook;

import java.util.List;
import java.util.Set;

/**
 * What a sheet has beside its cells.
 *
 * @param hidden the hidden columns, counted from 0
 * @param merges the merged ranges of more than one row
 */
record XlsxLayout(Set<Integer> hidden, List<Merge> merges) {
    static final XlsxLayout PLAIN = new XlsxLayout(Set.of(), List.of());

    /** A merged range: its first column, counted from 0, and its first and last row, counted from 1. */
    record Merge(int column, int first, int last) {}
}
