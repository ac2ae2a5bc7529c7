package org.duijie.core.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.quantity.Folded;

/** The names that mean different products in different regions: {@code readings.tsv}. */
final class ReadingTable {
    static final String HEADING = "name\tpaths";

    private ReadingTable() {}

    static List<Row> load() {
        return ReferenceTable.load("readings.tsv", HEADING);
    }

    /**
     * Reads the table.
     *
     * @return the products that each folded name may mean, the likeliest first
     * @throws IllegalStateException naming file and line, when a name occurs twice, a path is unknown, a name has fewer
     *     than two products, or the catalogue gives the name to a product that is not the first in the row
     */
    static Map<String, List<Product>> of(List<Row> rows, Catalogue catalogue) {
        Map<String, List<Product>> readings = new HashMap<>();
        for (Row row : rows) {
            try {
                String name = row.needed(0);
                if (readings.put(Folded.of(name), products(row, name, catalogue)) != null) {
                    throw new IllegalArgumentException("'" + name + "' stands twice");
                }
            } catch (IllegalArgumentException e) {
                throw row.malformed(e);
            }
        }
        return readings;
    }

    private static List<Product> products(Row row, String name, Catalogue catalogue) {
        List<Product> products = new ArrayList<>();
        for (String path : row.list(1)) {
            products.add(catalogue
                    .find(ProductPath.of(path))
                    .orElseThrow(() -> new IllegalArgumentException(path + " is not in the catalogue")));
        }
        if (products.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("'" + name + "' needs two products");
        }
        Optional<Product> named = catalogue.named(name);
        if (named.isPresent() && !named.get().equals(products.get(0))) {
            throw new IllegalArgumentException(
                    "'" + name + "' names " + named.get().path() + ", which comes first");
        }
        return List.copyOf(products);
    }
}
