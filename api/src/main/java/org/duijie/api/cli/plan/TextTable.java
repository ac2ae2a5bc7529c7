package org.duijie.api.cli.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.duijie.api.cli.console.DisplayWidth;

/**
 * Rows under headings, aligned for a terminal. Every row has the same number of columns. A row with a single cell, in a
 * table with more columns, is the title of a group and is printed as it is.
 */
final class TextTable {
    /** The content of a cell without a figure. A column in which all cells have this content is left out. */
    public static final String NONE = "-";

    /** The columns of an 80-column terminal. */
    public static final int WIDEST = 80;

    private static final String GAP = "  ";
    private static final int LEAST_NAME = 12;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private int body = Integer.MAX_VALUE;

    /**
     * One column.
     *
     * @param heading its heading
     * @param right whether it is aligned right, as figures are
     */
    public record Column(String heading, boolean right) {
        public static Column left(String heading) {
            return new Column(heading, false);
        }

        public static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row: one cell for each column, or a single cell with the title of a group. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Adds the sum of the rows so far, below a rule. */
    public TextTable total(String... cells) {
        body = rows.size();
        return row(cells);
    }

    /** Returns the heading, a rule, and the rows. */
    public List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /**
     * Returns the lines, cut to {@code most} columns if cutting the cells of the first column and the titles is enough
     * for this.
     */
    public List<String> lines(int most) {
        int[] shown =
                IntStream.range(0, columns.size()).filter(this::hasContent).toArray();
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        widths[0] = Math.min(widths[0], Math.max(LEAST_NAME, most - others(shown, widths)));
        String rule = line(shown, widths, columns.stream().map(column -> "").toList(), '-');
        List<String> lines = new ArrayList<>();
        lines.add(line(shown, widths, columns.stream().map(Column::heading).toList(), ' '));
        lines.add(rule);
        for (int i = 0; i < rows.size(); i++) {
            if (i == body) {
                lines.add(rule);
            }
            lines.add(
                    isTitle(rows.get(i))
                            ? DisplayWidth.unmarked(
                                    DisplayWidth.cutBeforeMark(rows.get(i).get(0), most))
                            : line(shown, widths, rows.get(i), ' '));
        }
        return lines;
    }

    /** Returns the width of the uncut rows in columns of the terminal; titles do not count. */
    public int natural() {
        int[] shown =
                IntStream.range(0, columns.size()).filter(this::hasContent).toArray();
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        return widths[0] + others(shown, widths);
    }

    /** Returns the total width of all table columns except the first, gaps included, in columns of the terminal. */
    private static int others(int[] shown, int[] widths) {
        return Arrays.stream(shown)
                .filter(column -> column > 0)
                .map(column -> GAP.length() + widths[column])
                .sum();
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
            String cell = DisplayWidth.unmarked(DisplayWidth.cutBeforeMark(cells.get(column), widths[column]));
            String pad = String.valueOf(fill).repeat(widths[column] - DisplayWidth.of(cell));
            line.append(line.isEmpty() ? "" : GAP).append(columns.get(column).right() ? pad + cell : cell + pad);
        }
        return line.toString();
    }
}
