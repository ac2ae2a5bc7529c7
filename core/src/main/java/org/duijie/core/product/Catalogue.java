package org.duijie.core.product;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Folded;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * The products Duijie knows, by path and by name. Immutable.
 *
 * <p>The standard catalogue is read once from {@code catalogue.tsv}, which names the source of every code, yield and
 * shelf life. An invalid file is a fault of the program. It causes an {@link IllegalStateException} that names the
 * line.
 */
public final class Catalogue {
    private final Map<ProductPath, Product> byPath = new LinkedHashMap<>();
    private final Map<String, NamedPlace> places = new LinkedHashMap<>();
    private final Set<ProductPath> own = new LinkedHashSet<>();
    private final NameTable names;
    private final UsualTable usual;
    private final CountWordTable countWords = new CountWordTable();

    private Catalogue(NameTable names, UsualTable usual) {
        this.names = names;
        this.usual = usual;
    }

    private Catalogue(Catalogue base) {
        this(new NameTable(base.names), base.usual);
        byPath.putAll(base.byPath);
        countWords.putAll(base.countWords);
        places.putAll(base.places);
        own.addAll(base.own);
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
        Catalogue catalogue = new Catalogue(new NameTable(), usual);
        for (Row row : rows) {
            try {
                catalogue.add(ProductTable.product(row, curves));
            } catch (IllegalArgumentException e) {
                throw row.malformed(e);
            }
        }
        catalogue.countWords.gather(catalogue.byPath.values(), catalogue.own);
        return catalogue;
    }

    /**
     * Returns this catalogue together with a bureau's own products, words and places. This catalogue stays as it is.
     * The time is linear in both.
     *
     * @throws InvalidFieldsException when a path or a name is taken, a parent is missing, a word means no known
     *     product, a new product has a counting word that its neighbours do not have, or a limit of {@link Additions}
     *     is exceeded; the error names list, position and field, such as {@code products[3].path}
     */
    public Catalogue with(Additions additions) {
        Catalogue more = new Catalogue(this);
        List<InvalidField> invalid = new AddedEntries(more).add(additions);
        if (!invalid.isEmpty()) {
            throw new InvalidFieldsException("the additions to the catalogue", invalid, 0);
        }
        more.countWords.gather(more.byPath.values(), more.own);
        return more;
    }

    /**
     * Returns this catalogue with those of {@code additions} that can be added. This is for stored additions, which
     * were checked when they were entered: a later standard catalogue may have taken one of their names.
     */
    public Catalogue withKept(Additions additions) {
        Catalogue more = new Catalogue(this);
        new AddedEntries(more).add(additions);
        more.countWords.gather(more.byPath.values(), more.own);
        return more;
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
        return names.named(text);
    }

    /**
     * Returns all products that {@code text} may mean, the likeliest first: several for a name that means different
     * products in different regions, such as 豆角; one for any other name that {@link #named} finds; none for an unknown
     * name. A caller that gets several products should ask the user. Takes constant time.
     */
    public List<Product> readings(String text) {
        return names.readings(text);
    }

    /**
     * Returns the product that {@link #named} finds, but refuses a name that has several readings and names none.
     *
     * @throws InvalidValueException {@code AMBIGUOUS}, with the likeliest product and the others
     */
    public Optional<Product> meant(String text) {
        return names.meant(text);
    }

    /**
     * Returns the products that a group such as 叶菜 stands for. Such a group is a tag and has no path, and no product
     * has its name. A group that has a path, such as 水果, is found by {@link #named}. Empty for any other text.
     */
    public List<Product> tagged(String text) {
        return names.tagged(text);
    }

    /** Returns the names of all tags, in the form of {@link Folded}. */
    public Set<String> tags() {
        return names.tags();
    }

    /** Returns whether the product at {@code path} is one that {@link #with} added. */
    public boolean isOwn(ProductPath path) {
        return own.contains(path);
    }

    /** Returns the products that {@link #with} added. */
    public List<Product> own() {
        return byPath.values().stream().filter(product -> isOwn(product.path())).toList();
    }

    /** Returns the words that {@link #with} added. */
    public List<OwnWord> words() {
        return names.words();
    }

    /** Returns the place with this name that {@link #with} added. Takes constant time. */
    public Optional<NamedPlace> place(String name) {
        return Optional.ofNullable(places.get(Folded.of(name)));
    }

    /** Returns all places that {@link #with} added, in their order. */
    public List<NamedPlace> places() {
        return List.copyOf(places.values());
    }

    /**
     * Returns all names of products, in the form of {@link Folded}, each with the products that it may mean, the
     * likeliest first.
     */
    public Map<String, List<Product>> names() {
        return names.all();
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
        return countWords.of(path);
    }

    /** Returns the counting words of the product at {@code path}, or of its nearest known ancestor. */
    public CountWords nearestCountWords(ProductPath path) {
        return countWords.nearest(path, byPath.keySet());
    }

    private void add(Product product) {
        product.path().parent().filter(parent -> !byPath.containsKey(parent)).ifPresent(parent -> {
            throw new IllegalArgumentException("its parent " + parent + " does not stand above it");
        });
        if (byPath.putIfAbsent(product.path(), product) != null) {
            throw new IllegalArgumentException(product.path() + " stands twice");
        }
        names.add(product);
    }

    private Catalogue with(List<Row> severalReadings, List<Row> tagged) {
        names.putAll(ReadingTable.of(severalReadings, this), Map.of());
        names.putAll(Map.of(), TagTable.of(tagged, this));
        return this;
    }

    /** Refuses a path that is taken, or whose parent is not in the catalogue. */
    void requireFree(ProductPath path) {
        if (byPath.containsKey(path)) {
            throw new InvalidValueException(Reason.PATH_TAKEN, path.slug());
        }
        path.parent().filter(parent -> !byPath.containsKey(parent)).ifPresent(parent -> {
            throw new InvalidValueException(Reason.NO_PARENT, path.slug(), parent.slug());
        });
    }

    /** Adds a bureau's product. Its path and names must not be in use. */
    void include(Product product) {
        names.add(product);
        byPath.put(product.path(), product);
        own.add(product.path());
    }

    NameTable named() {
        return names;
    }

    void include(NamedPlace place) {
        places.put(Folded.of(place.name()), place);
    }

    private static final class Standard {
        private static final Catalogue CATALOGUE = of(
                        ReferenceTable.load("catalogue.tsv", ProductTable.HEADING),
                        GrowthTable.load(),
                        UsualTable.load())
                .with(ReadingTable.load(), TagTable.load());
    }
}
