package org.duijie.core.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.quantity.Folded;

/** The groups that buyers name and that have no path, such as 叶菜: {@code tags.tsv}. */
final class TagTable {
    static final String HEADING = "names\tpaths";

    private TagTable() {}

    static List<Row> load() {
        return ReferenceTable.load("tags.tsv", HEADING);
    }

    /**
     * Reads the table.
     *
     * @return the products that each folded name stands for, in the order of the table
     * @throws IllegalStateException naming file and line, when a name occurs twice or names a product, or a path is
     *     missing or unknown
     */
    static Map<String, List<Product>> of(List<Row> rows, Catalogue catalogue) {
        Map<String, List<Product>> tags = new HashMap<>();
        for (Row row : rows) {
            try {
                row.needed(0);
                row.needed(1);
                List<Product> products = products(row, catalogue);
                row.list(0).forEach(name -> add(tags, name, products, catalogue));
            } catch (IllegalArgumentException e) {
                throw row.malformed(e);
            }
        }
        return tags;
    }

    private static List<Product> products(Row row, Catalogue catalogue) {
        List<Product> products = new ArrayList<>();
        for (String path : row.list(1)) {
            products.add(catalogue
                    .find(ProductPath.of(path))
                    .orElseThrow(() -> new IllegalArgumentException(path + " is not in the catalogue")));
        }
        return List.copyOf(products);
    }

    private static void add(Map<String, List<Product>> tags, String name, List<Product> products, Catalogue catalogue) {
        if (!catalogue.readings(name).isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' already names a product");
        }
        if (tags.put(Folded.of(name), products) != null) {
            throw new IllegalArgumentException("'" + name + "' stands twice");
        }
    }
}
