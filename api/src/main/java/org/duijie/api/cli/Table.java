package org.duijie.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rows under headings, aligned by what a terminal shows: every row takes the same number of columns. A row of one cell where there
 * are more columns is the title of a group, and stands as it is.
 */
final class Table {
    /** Stands in a cell that has no figure; a column of nothing else is left out. */
    static final String NONE = "-";

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private int body = Integer.MAX_VALUE;

    /**
     * One column.
     *
     * @param heading its heading
     * @param right whether it stands to the right, as figures do
     */
    record Column(String heading, boolean right) {
        static Column left(String heading) {
            return new Column(heading, false);
        }

        static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row of as many cells as there are columns, or the title of a group. */
    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Adds the sum of the rows so far, below a rule. */
    Table total(String... cells) {
        body = rows.size();
        return row(cells);
    }

    /** The heading, a rule, the rows. */
    List<String> lines() {
        int[] shown =
                IntStream.range(0, columns.size()).filter(this::hasContent).toArray();
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        String rule = line(shown, widths, columns.stream().map(column -> "").toList(), '-');
        List<String> lines = new ArrayList<>();
        lines.add(line(shown, widths, columns.stream().map(Column::heading).toList(), ' '));
        lines.add(rule);
        for (int i = 0; i < rows.size(); i++) {
            if (i == body) {
                lines.add(rule);
            }
            lines.add(isTitle(rows.get(i)) ? rows.get(i).get(0) : line(shown, widths, rows.get(i), ' '));
        }
        return lines;
    }

    private boolean isTitle(List<String> row) {
        return row.size() < columns.size();
    }

    private boolean hasContent(int column) {
        return rows.stream()
                .filter(Predicate.not(this::isTitle))
                .map(row -> row.get(column))
                .anyMatch(cell -> !cell.isEmpty() && !cell.equals(NONE));
    }

    private int width(int column) {
        int heading = DisplayWidth.of(columns.get(column).heading());
        return rows.stream()
                .filter(Predicate.not(this::isTitle))
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .reduce(heading, Math::max);
    }

    private String line(int[] shown, int[] widths, List<String> cells, char fill) {
        StringBuilder line = new StringBuilder();
        for (int column : shown) {
            String cell = cells.get(column);
            String pad = String.valueOf(fill).repeat(widths[column] - DisplayWidth.of(cell));
            line.append(line.isEmpty() ? "" : GAP).append(columns.get(column).right() ? pad + cell : cell + pad);
        }
        return line.toString();
    }
}
