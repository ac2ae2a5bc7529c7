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
 * shelf life. An invalid file is a fault of the program. It causes an {@link IllegalStateException} that names the
 * line.
 */
public final class Catalogue {
    private final Map<ProductPath, Product> byPath = new LinkedHashMap<>();
    private final Map<String, Product> byName = new HashMap<>();
    private final Map<String, List<Product>> readings = new HashMap<>();
    private final Map<ProductPath, CountWords> countWords = new HashMap<>();

    private final UsualTable usual;

    private Catalogue(UsualTable usual) {
        this.usual = usual;
    }

    /** Returns the catalogue that comes with Duijie; always the same instance. */
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    /**
     * Makes a catalogue.
     *
     * @throws IllegalStateException naming file and line, when a row is malformed, a path or a name occurs twice, or a
     *     parent does not come before its children
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

    /** Returns the product at {@code path}. Takes constant time. */
    public Optional<Product> find(ProductPath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * Returns the product with the name {@code text}: its path, its Chinese or English name, or an alias. The whole
     * name must match; case, width and white space do not matter. No two products share a name. Takes constant time.
     */
    public Optional<Product> named(String text) {
        return Optional.ofNullable(byName.get(key(text)));
    }

    /**
     * Returns all products that {@code text} may mean, the likeliest first: several for a name that means different
     * products in different regions, such as 豆角; one for any other name that {@link #named} finds; none for an unknown
     * name. Whoever gets several should ask. Takes constant time.
     */
    public List<Product> readings(String text) {
        List<Product> several = readings.get(key(text));
        return several == null ? named(text).stream().toList() : several;
    }

    /**
     * Returns all names of products, as {@link Folded} has them, each with the products that it may mean, the likeliest
     * first.
     */
    public Map<String, List<Product>> names() {
        Map<String, List<Product>> names = new HashMap<>();
        byName.forEach((name, product) -> names.put(name, List.of(product)));
        names.putAll(readings);
        return Map.copyOf(names);
    }

    /**
     * Returns whether the product at {@code path} needs a quarantine certificate to leave the farm. The product need
     * not be in the catalogue.
     */
    public Quarantine quarantine(ProductPath path) {
        return Quarantine.of(path, find(path).flatMap(Product::form));
    }

    /**
     * Returns the usual weight of a head of the product at {@code path}; empty when no source is known. It does not
     * apply to products below that path.
     */
    public Optional<UsualWeight> usualWeight(ProductPath path) {
        return usual.weight(path);
    }

    /**
     * Returns the usual price of the product at {@code path}; empty when no source is known. It does not apply to
     * products below that path.
     */
    public Optional<UsualPrice> usualPrice(ProductPath path) {
        return usual.price(path);
    }

    /** Returns all products and groups, each parent before its children. */
    public List<Product> all() {
        return List.copyOf(byPath.values());
    }

    /**
     * Returns the product or group at {@code path} and everything below it, in the catalogue's order. Time is linear in
     * the catalogue.
     */
    public List<Product> under(ProductPath path) {
        return byPath.values().stream().filter(product -> product.isUnder(path)).toList();
    }

    /** Returns the counting words of all products, for use when the product is not known. */
    public CountWords countWords() {
        return all().stream().map(product -> countWords(product.path())).reduce(CountWords.COMMON, CountWords::and);
    }

    /**
     * Returns the words that count heads of the product at {@code path} or of any product below it. For an unknown
     * path, returns the common words. Takes constant time.
     */
    public CountWords countWords(ProductPath path) {
        return countWords.getOrDefault(path, CountWords.COMMON);
    }

    /** Returns the counting words of the product at {@code path}, or of its nearest known ancestor. */
    public CountWords nearestCountWords(ProductPath path) {
        Optional<ProductPath> known = Optional.of(path);
        while (known.isPresent() && !byPath.containsKey(known.get())) {
            known = known.get().parent();
        }
        return known.map(this::countWords).orElse(CountWords.COMMON);
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

    private Catalogue withReadings(List<Row> rows) {
        readings.putAll(ReadingTable.of(rows, this));
        return this;
    }

    private static String key(String name) {
        return Folded.of(name);
    }

    private static final class Standard {
        private static final Catalogue CATALOGUE = of(
                        ReferenceTable.load("catalogue.tsv", ProductTable.HEADING),
                        GrowthTable.load(),
                        UsualTable.load())
                .withReadings(ReadingTable.load());
    }
}
