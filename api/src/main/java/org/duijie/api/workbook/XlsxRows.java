package org.duijie.api.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duijie.api.workbook.SheetTabs.Tab;
import org.duijie.api.workbook.XlsxLayout.Merge;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the rows of an XLSX sheet. The text of a cell that is merged over several rows is repeated in each of
 * them.
 */
final class XlsxRows {
    private final XlsxLayout layout;
    private final XlsxCells reader;
    private final Iterator<Merge> toCome;
    private final Map<Integer, Filled> filled = new HashMap<>();
    private @Nullable Merge next;
    private int number;
    private int hidden;

    /** A text that is repeated down to the row {@code last}. */
    private record Filled(int last, String text) {}

    XlsxRows(XlsxLayout layout, XlsxCells reader) {
        this.layout = layout;
        this.reader = reader;
        this.toCome = layout.merges().stream()
                .sorted(Comparator.comparingInt(Merge::first))
                .iterator();
        advance();
    }

    /** Returns the number of the row that was reached. */
    int number() {
        return number;
    }

    /**
     * Passes on the visible rows until {@code take} returns false; returns the number of hidden rows, which are not
     * passed on.
     */
    int pass(XlsxText xml, Predicate<Tab.Row> take) throws IOException {
        boolean goesOn = true;
        while (goesOn && xml.nextElement()) {
            if (xml.is("row")) {
                number = numbered(xml.attribute("r"));
                boolean isHidden = XlsxNumbers.isYes(xml.attribute("hidden"));
                List<String> cells = cells(xml);
                if (number > SheetLimits.ROWS) {
                    continue;
                }
                fill(cells);
                if (isHidden) {
                    hidden += cells.stream().allMatch(String::isEmpty) ? 0 : 1;
                } else {
                    goesOn = take.test(new Tab.Row(number, cells));
                }
            }
        }
        return hidden;
    }

    /**
     * Returns the number of a row; if the row states none, the number after that of the previous row. Refuses rows that
     * are not in ascending order.
     */
    private int numbered(String stated) throws IOException {
        int read = stated.isEmpty() ? number + 1 : XlsxNumbers.whole(stated);
        if (read <= number) {
            throw new IOException("rows out of order");
        }
        return read;
    }

    private List<String> cells(XlsxText xml) throws IOException {
        List<String> cells = new ArrayList<>();
        int depth = xml.depth();
        int column = -1;
        XlsxText.Event event = xml.next();
        while (event != XlsxText.Event.DONE && xml.depth() >= depth) {
            if (event == XlsxText.Event.START && xml.is("c")) {
                if (number > SheetLimits.ROWS) {
                    throw new SheetException(SheetFault.SHEET_ROWS, "", Integer.toString(SheetLimits.ROWS));
                }
                String address = xml.attribute("r");
                column = address.isEmpty() ? column + 1 : Letters.column(address);
                if (column < 0 || column >= SheetLimits.FORMAT_COLUMNS) {
                    throw new IOException("no such column");
                }
                if (!layout.hidden().get(column)) {
                    put(cells, column, reader.read(xml, number));
                }
            }
            event = xml.next();
        }
        return cells;
    }

    private void put(List<String> cells, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= SheetLimits.COLUMNS) {
            throw new SheetException(
                    SheetFault.SHEET_COLUMNS, "", Integer.toString(number), Integer.toString(SheetLimits.COLUMNS));
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Repeats the texts of merged cells in this row. A row without a text of its own stays blank. */
    private void fill(List<String> cells) {
        filled.values().removeIf(each -> each.last() < number);
        if (!cells.isEmpty()) {
            filled.forEach((column, each) -> {
                if (column >= cells.size() || cells.get(column).isEmpty()) {
                    put(cells, column, each.text());
                }
            });
        }
        while (next != null && next.first() <= number) {
            if (next.first() == number && next.column() >= 0 && next.column() < cells.size()) {
                filled.putIfAbsent(next.column(), new Filled(next.last(), cells.get(next.column())));
            }
            advance();
        }
    }

    private void advance() {
        next = toCome.hasNext() ? toCome.next() : null;
    }
}
