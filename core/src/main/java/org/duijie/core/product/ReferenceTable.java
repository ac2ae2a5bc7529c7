package org.duijie.core.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tables in this package: UTF-8, a heading, cells separated by tabs, comments after {@code #}. */
final class ReferenceTable {
    private ReferenceTable() {}

    /** Returns the rows of a table that is stored in the package of this class. */
    static List<Row> load(String file, String heading) {
        try (InputStream in = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(file, heading, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of a table.
     *
     * @param heading the cells of the first line that is not a comment
     * @throws IllegalStateException naming file and line, when the heading is wrong, or a row has the wrong number of
     *     cells
     */
    static List<Row> parse(String file, String heading, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            if (!text.isBlank() && !text.startsWith("#")) {
                Row row = new Row(file, i + 1, List.of(text.split("\t", -1)));
                check(row, heading, rows.isEmpty());
                rows.add(row);
            }
        }
        return rows.subList(Math.min(1, rows.size()), rows.size());
    }

    private static void check(Row row, String heading, boolean first) {
        List<String> columns = List.of(heading.split("\t", -1));
        if (first && !row.cells().equals(columns)) {
            throw row.malformed("the heading is not " + columns);
        }
        if (row.cells().size() != columns.size()) {
            throw row.malformed(row.cells().size() + " cells where the heading has " + columns.size());
        }
    }
}
