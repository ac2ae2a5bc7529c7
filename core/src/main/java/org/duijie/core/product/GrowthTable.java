package org.duijie.core.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of growth curves: {@code growth.tsv}. */
final class GrowthTable {
    static final String HEADING = "curve\tday\tgrams\tfeed";

    private GrowthTable() {}

    static Map<String, GrowthCurve> load() {
        return curves(ReferenceTable.load("growth.tsv", HEADING));
    }

    /**
     * Reads the curves.
     *
     * @throws IllegalStateException naming file and line, when a point is malformed or does not rise from the one
     *     before
     */
    static Map<String, GrowthCurve> curves(List<Row> rows) {
        Map<String, List<Knot>> knots = new HashMap<>();
        Map<String, GrowthCurve> curves = new HashMap<>();
        for (Row row : rows) {
            try {
                String name = row.needed(0);
                List<Knot> known = knots.computeIfAbsent(name, any -> new ArrayList<>());
                known.add(knot(row));
                if (known.size() > 1) {
                    curves.put(name, GrowthCurve.through(name, known));
                }
            } catch (IllegalArgumentException e) {
                throw row.malformed(e);
            }
        }
        return curves;
    }

    private static Knot knot(Row row) {
        return new Knot(Integer.parseInt(row.needed(1)), Long.parseLong(row.needed(2)), Long.parseLong(row.needed(3)));
    }
}
