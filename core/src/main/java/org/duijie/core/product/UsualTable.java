package org.duijie.core.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** The table of usual weights and prices: {@code usual.tsv}, which names the source of each. */
final class UsualTable {
    static final String HEADING = "path\twhat\tleast\tmost\tper cent\tsource";

    private final Map<ProductPath, UsualWeight> weights = new HashMap<>();
    private final Map<ProductPath, UsualPrice> prices = new HashMap<>();

    private UsualTable() {}

    static UsualTable load() {
        return of(ReferenceTable.load("usual.tsv", HEADING));
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException naming file and line, when a row is malformed, has no source or occurs twice
     */
    static UsualTable of(List<Row> rows) {
        UsualTable table = new UsualTable();
        for (Row row : rows) {
            try {
                table.add(row);
            } catch (IllegalArgumentException e) {
                throw row.malformed(e);
            }
        }
        return table;
    }

    Optional<UsualWeight> weight(ProductPath path) {
        return Optional.ofNullable(weights.get(path));
    }

    Optional<UsualPrice> price(ProductPath path) {
        return Optional.ofNullable(prices.get(path));
    }

    private void add(Row row) {
        ProductPath path = ProductPath.of(row.needed(0));
        String least = row.needed(2);
        String most = row.needed(3);
        int percent = Integer.parseInt(row.needed(4));
        row.needed(5);
        Object before = switch (row.needed(1)) {
            case "weight" -> weights.put(path, new UsualWeight(Weight.parse(least), Weight.parse(most), percent));
            case "price" -> prices.put(path, new UsualPrice(price(least), price(most), percent));
            default -> throw new IllegalArgumentException("'" + row.needed(1) + "' is neither weight nor price");
        };
        if (before != null) {
            throw new IllegalArgumentException(path + " stands twice");
        }
    }

    static void requirePercent(int percent) {
        if (percent < 100 || percent > UsualPrice.WIDEST_PERCENT) {
            throw new IllegalArgumentException(percent + " per cent is not between 100 and 1,000");
        }
    }

    private static UnitPrice price(String text) {
        return UnitPrice.parse(text, CountWords.COMMON);
    }
}
