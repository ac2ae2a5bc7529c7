package org.duijie.core.product;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Folded;

/**
 * The products Duijie knows, by path and by name. Immutable.
 *
 * <p>The standard catalogue is read once from {@code catalogue.tsv}, which names the source of every code, yield and
 * shelf life. A file that cannot be used is a fault of the program: an {@link IllegalStateException} with the line.
 */
public final class Catalogue {
    private final Map<ProductPath, Product> byPath = new LinkedHashMap<>();
    private final Map<String, Product> byName = new HashMap<>();
    private final Map<ProductPath, CountWords> countWords = new HashMap<>();

    private final UsualTable usual;

    private Catalogue(UsualTable usual) {
        this.usual = usual;
    }

    /** The catalogue that comes with Duijie; always the same one. */
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    /**
     * @throws IllegalStateException naming file and line, when a row is malformed, a path or a name stands twice, or a
     *     parent is not above its child
     */
    static Catalogue of(List<Row> rows, Map<String, GrowthCurve> curves) {
        return of(rows, curves, UsualTable.of(List.of()));
    }

    private static Catalogue of(List<Row> rows, Map<String, GrowthCurve> curves, UsualTable usual) {
        Catalogue catalogue = new Catalogue(usual);
        for (Row row : rows) {
            try {
                catalogue.add(ProductTable.product(row, curves));
            } catch (IllegalArgumentException e) {
                throw row.malformed(e);
            }
        }
        catalogue.gatherCountWords();
        return catalogue;
    }

    /** The product at {@code path}; a hash look-up. */
    public Optional<Product> find(ProductPath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * The product that {@code text} names: its path, its Chinese or English name or an alias, whole, case, width and
     * white space set aside; a hash look-up. No name belongs to two products.
     */
    public Optional<Product> named(String text) {
        return Optional.ofNullable(byName.get(key(text)));
    }

    /**
     * Whether the product at {@code path} needs a quarantine certificate to leave the farm; also of one that is not
     * known.
     */
    public Quarantine quarantine(ProductPath path) {
        return Quarantine.of(path, find(path).flatMap(Product::form));
    }

    /**
     * What a head of the product at {@code path} usually weighs; empty where no source is known. Not of what stands
     * under it.
     */
    public Optional<UsualWeight> usualWeight(ProductPath path) {
        return usual.weight(path);
    }

    /** What the product at {@code path} usually costs; empty where no source is known. Not of what stands under it. */
    public Optional<UsualPrice> usualPrice(ProductPath path) {
        return usual.price(path);
    }

    /** All products and groups, parents before what stands under them. */
    public List<Product> all() {
        return List.copyOf(byPath.values());
    }

    /**
     * The product or group at {@code path} and all that stand below it, in the catalogue's order; looks through all of
     * it.
     */
    public List<Product> under(ProductPath path) {
        return byPath.values().stream().filter(product -> product.isUnder(path)).toList();
    }

    /** The words that count any product, for where it is not known which is meant. */
    public CountWords countWords() {
        return all().stream().map(product -> countWords(product.path())).reduce(CountWords.COMMON, CountWords::and);
    }

    /**
     * The words that count heads of the product at {@code path}, or of any product below it; for a path that the
     * catalogue does not know, the words common to every product. A hash look-up.
     */
    public CountWords countWords(ProductPath path) {
        return countWords.getOrDefault(path, CountWords.COMMON);
    }

    private void add(Product product) {
        product.path().parent().filter(parent -> !byPath.containsKey(parent)).ifPresent(parent -> {
            throw new IllegalArgumentException("its parent " + parent + " does not stand above it");
        });
        if (byPath.putIfAbsent(product.path(), product) != null) {
            throw new IllegalArgumentException(product.path() + " stands twice");
        }
        product.names().forEach(name -> addName(name, product));
    }

    private void addName(String name, Product product) {
        Product other = byName.putIfAbsent(key(name), product);
        if (other != null && !other.path().equals(product.path())) {
            throw new IllegalArgumentException("'" + name + "' already names " + other.path());
        }
    }

    private void gatherCountWords() {
        Map<ProductPath, Set<String>> own = new HashMap<>();
        for (Product product : byPath.values()) {
            Optional<ProductPath> path = Optional.of(product.path());
            while (path.isPresent()) {
                own.computeIfAbsent(path.get(), any -> new TreeSet<>()).addAll(product.countWords());
                path = path.get().parent();
            }
        }
        own.forEach((path, words) -> countWords.put(path, CountWords.with(words)));
    }

    private static String key(String name) {
        return Folded.of(name);
    }

    private static final class Standard {
        private static final Catalogue CATALOGUE =
                of(ReferenceTable.load("catalogue.tsv", ProductTable.HEADING), GrowthTable.load(), UsualTable.load());
    }
}
