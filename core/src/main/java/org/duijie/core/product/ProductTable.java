package org.duijie.core.product;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.quantity.WeightUnit;

/** Defines the columns of {@code catalogue.tsv}, and reads a row as a product. */
final class ProductTable {
    static final String HEADING =
            "path\tchinese\tenglish\taliases\tform\tunit\tcount words\ths\tyield\tshelf life\tgrowth";

    private static final Pattern YIELD = Pattern.compile("(\\S+) ([0-9]{1,4})/([0-9]{1,4})/([0-9]{1,4})");
    private static final Pattern SHELF_LIFE = Pattern.compile("([0-9]{1,4}) ([a-z]+) ([a-z]+)");

    private ProductTable() {}

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException when a cell is malformed
     */
    static Product product(Row row, Map<String, GrowthCurve> curves) {
        return new Product(
                ProductPath.of(row.needed(0)),
                row.needed(1),
                row.needed(2),
                row.list(3),
                row.cell(4).map(form -> constant(Form.class, form)),
                unit(row.needed(5)),
                row.list(6),
                row.cell(7),
                row.cell(8).map(ProductTable::yieldOf),
                row.cell(9).map(ProductTable::shelfLife),
                row.cell(10).map(name -> curve(name, curves)));
    }

    private static Optional<WeightUnit> unit(String word) {
        if (word.equals("head")) {
            return Optional.empty();
        }
        return Optional.of(WeightUnit.named(word).orElseThrow(() -> unknown(word, "unit")));
    }

    private static Yield yieldOf(String text) {
        MatchResult parts = matched(YIELD, text, "yield");
        Dressing dressing = Arrays.stream(Dressing.values())
                .filter(known -> known.chinese().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(() -> unknown(parts.group(1), "dressing"));
        return new Yield(dressing, number(parts, 2), number(parts, 3), number(parts, 4));
    }

    private static ShelfLife shelfLife(String text) {
        MatchResult parts = matched(SHELF_LIFE, text, "shelf life");
        return new ShelfLife(number(parts, 1), constant(Storage.class, parts.group(2)), parts.group(3));
    }

    private static GrowthCurve curve(String name, Map<String, GrowthCurve> curves) {
        return Optional.ofNullable(curves.get(name)).orElseThrow(() -> unknown(name, "growth curve"));
    }

    private static MatchResult matched(Pattern form, String text, String what) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw unknown(text, what);
        }
        return matcher;
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, type.getSimpleName().toLowerCase(Locale.ROOT)));
    }

    private static IllegalArgumentException unknown(String text, String what) {
        return new IllegalArgumentException("'" + text + "' is no known " + what);
    }
}
