package org.duijie.api.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.duijie.api.json.Fault;
import org.duijie.api.workbook.XlsxLayout.Merge;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of an XLSX sheet. The text of cells that are merged downwards is repeated in each row. */
final class XlsxRows {
    private final XlsxLayout layout;
    private final boolean isDate1904;
    private final Iterator<Merge> toCome;
    private final Map<Integer, Filled> filled = new HashMap<>();
    private @Nullable Merge next;
    private int hidden;

    /** A text that is repeated down to the row {@code last}. */
    private record Filled(int last, String text) {}

    XlsxRows(XlsxLayout layout, boolean isDate1904) {
        this.layout = layout;
        this.isDate1904 = isDate1904;
        this.toCome = layout.merges().stream()
                .sorted(Comparator.comparingInt(Merge::first))
                .iterator();
        advance();
    }

    /** Passes on the visible rows until {@code take} returns false; returns how many hidden ones were left out. */
    int pass(Sheet sheet, Predicate<SheetRow> take) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                if (row.getRowNum() > SheetLimits.ROWS) {
                    if (row.getPhysicalCellCount() == 0) {
                        continue;
                    }
                    throw new SheetException(Fault.SHEET_ROWS, "", Integer.toString(SheetLimits.ROWS));
                }
                List<String> cells = cells(row);
                if (row.isHidden()) {
                    hidden += cells.stream().allMatch(String::isEmpty) ? 0 : 1;
                } else if (!take.test(new SheetRow(row.getRowNum(), cells))) {
                    break;
                }
            }
        }
        return hidden;
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && !layout.hidden().contains(cell.getColumnIndex())) {
                put(cells, cell.getColumnIndex(), CellText.of(cell, isDate1904), row.getRowNum());
            }
        }
        fill(cells, row.getRowNum());
        return cells;
    }

    private static void put(List<String> cells, int column, String text, int number) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= SheetLimits.COLUMNS) {
            throw new SheetException(
                    Fault.SHEET_COLUMNS, "", Integer.toString(number), Integer.toString(SheetLimits.COLUMNS));
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** A row without a text of its own stays blank. */
    private void fill(List<String> cells, int number) {
        filled.values().removeIf(each -> each.last() < number);
        if (!cells.isEmpty()) {
            filled.forEach((column, each) -> {
                if (column >= cells.size() || cells.get(column).isEmpty()) {
                    put(cells, column, each.text(), number);
                }
            });
        }
        while (next != null && next.first() <= number) {
            if (next.first() == number && next.column() < cells.size()) {
                filled.putIfAbsent(next.column(), new Filled(next.last(), cells.get(next.column())));
            }
            advance();
        }
    }

    private void advance() {
        next = toCome.hasNext() ? toCome.next() : null;
    }
}
