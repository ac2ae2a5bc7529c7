package org.duijie.api.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The layout of a sheet: hidden columns and merged ranges.
 *
 * @param hidden the hidden columns, counted from 0
 * @param merges the merged ranges of more than one row
 */
record XlsxLayout(BitSet hidden, List<Merge> merges) {
    static final XlsxLayout PLAIN = new XlsxLayout(new BitSet(), List.of());

    /** A merged range: its first column, counted from 0, and its first and last row, counted from 1. */
    record Merge(int column, int first, int last) {}

    /** Reads the layout of a sheet. */
    static XlsxLayout read(XlsxText xml) throws IOException {
        BitSet hidden = new BitSet();
        List<Merge> merges = new ArrayList<>();
        int columns = 0;
        while (xml.nextElement()) {
            if (xml.is("col")) {
                columns++;
                if (columns > SheetLimits.FORMAT_COLUMNS) {
                    throw XlsxParts.damaged(0);
                }
                hide(xml, hidden);
            } else if (xml.is("mergeCell")) {
                merge(xml.attribute("ref"), merges);
            }
        }
        return new XlsxLayout(hidden, merges);
    }

    private static void hide(XlsxText xml, BitSet hidden) throws IOException {
        if (XlsxNumbers.isYes(xml.attribute("hidden"))) {
            int first = Math.max(1, XlsxNumbers.whole(xml.attribute("min")));
            int last = Math.min(XlsxNumbers.whole(xml.attribute("max")), SheetLimits.FORMAT_COLUMNS);
            if (first <= last) {
                hidden.set(first - 1, last);
            }
        }
    }

    private static void merge(String range, List<Merge> merges) {
        int colon = range.indexOf(':');
        if (colon < 0 || merges.size() >= SheetLimits.MERGES) {
            return;
        }
        int first = Letters.row(range.substring(0, colon));
        int last = Letters.row(range.substring(colon + 1));
        if (last > first) {
            merges.add(new Merge(Letters.column(range), first, last));
        }
    }
}
