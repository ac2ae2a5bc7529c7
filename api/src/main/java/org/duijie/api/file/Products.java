package org.duijie.api.file;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Spelling;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Form;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.Yield;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Folded;
import org.duijie.core.quantity.InvalidValueException;

/**
 * Finds the products of a file or a request in a catalogue: the standard catalogue, or that of a bureau with its own
 * additions. Counting words and dressing yields always come from the standard catalogue: a product that a bureau added
 * has those of the products above it.
 */
public final class Products {
    /** The products of the standard catalogue. */
    public static final Products STANDARD = new Products(Catalogue.standard());

    private static final int MOST_NEAR = 6;
    private static final int SHORTEST_LATIN = 4;
    private static final Catalogue SAME = Catalogue.standard();
    private static final CountWords ALL = SAME.countWords();

    private static final String CHINESE_EXAMPLE = "苹果";

    /** Words for goods that were dried or processed. */
    private static final Pattern TREATED = Pattern.compile("[干脯酱汁酒醋油膏粉腌卤熏腊炸烤]|罐头|蜜饯|糖");

    private final Catalogue catalogue;
    private final List<String> paths;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> chinese;

    /**
     * Prepares look-ups in {@code catalogue}. Takes time linear in the size of the catalogue, so use the object for
     * many look-ups.
     */
    public Products(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.paths =
                catalogue.all().stream().map(product -> product.path().slug()).toList();
        this.chinese = catalogue.all().stream()
                .collect(Collectors.toMap(product -> product.path().slug(), Product::chinese));
        for (Product product : catalogue.all()) {
            names.put(product.chinese(), product.path().slug());
            names.put(product.english(), product.path().slug());
            product.aliases().forEach(alias -> names.put(alias, product.path().slug()));
        }
    }

    /** Returns the catalogue in which these products are found. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Returns the path that {@code text} means: the text itself if it is a path, or the path of the product with this
     * name or alias.
     *
     * @throws InvalidValueException when {@code text} is neither a path nor a name, with the most likely path; or when
     *     it may mean several products
     */
    public ProductPath named(String text) {
        return catalogue.meant(text).map(Product::path).orElseGet(() -> path(text));
    }

    /**
     * Returns the paths that {@code text} means where several products may be given: those of a tag such as 叶菜, or the
     * one that {@link #named} returns.
     */
    public List<ProductPath> taken(String text) {
        List<Product> tagged = catalogue.tagged(text);
        return tagged.isEmpty()
                ? List.of(named(text))
                : tagged.stream().map(Product::path).toList();
    }

    private ProductPath path(String text) {
        try {
            return ProductPath.of(text);
        } catch (InvalidValueException refusal) {
            String example = (isChinese(text) ? misspelt(text).or(() -> near(text)) : likely(text))
                    .or(() -> isChinese(text) ? likely(text).or(() -> alike(text)) : near(text))
                    .orElse(
                            isChinese(text)
                                    ? CHINESE_EXAMPLE
                                    : refusal.details().get(0));
            throw new InvalidValueException(refusal.reason(), text, example);
        }
    }

    /**
     * Returns the path of the product with the nearest spelling. Considers only names of the same length as
     * {@code written}, at least 3 characters.
     */
    private Optional<String> misspelt(String written) {
        List<String> alike = names.keySet().stream()
                .filter(name -> name.length() == written.length() && name.length() >= 3)
                .toList();
        return Spelling.nearest(written, alike).map(names::get);
    }

    /**
     * Returns the most likely path: that of the product named by the last word, or of the product with the nearest
     * spelling.
     */
    private Optional<String> likely(String written) {
        return catalogue
                .named(written.substring(written.lastIndexOf('/') + 1))
                .map(product -> product.path().slug())
                .or(() -> Spelling.nearest(written, paths))
                .or(() -> Spelling.nearest(written, names.keySet()).map(names::get));
    }

    /**
     * Returns the products with names near {@code written}, in this order: products whose name contains
     * {@code written}; the product of {@link #onlyOther}; products whose name is contained in {@code written}. Returns
     * names if {@code written} is Chinese, otherwise paths.
     */
    private Optional<String> near(String written) {
        String text = Folded.of(written);
        boolean isChinese = isChinese(text);
        int shortest = isChinese ? 1 : SHORTEST_LATIN;
        if (text.length() < shortest) {
            return Optional.empty();
        }
        Set<String> near = new LinkedHashSet<>();
        Optional<String> onlyOther = onlyOther(text);
        List.<BiPredicate<String, String>>of(
                        (name, said) -> name.contains(said),
                        (name, said) -> onlyOther.filter(name::equals).isPresent(),
                        (name, said) -> name.length() >= shortest && said.contains(name))
                .forEach(isNear -> names.forEach((name, path) -> {
                    if (isNear.test(Folded.of(name), text)) {
                        treated(name, path, text)
                                .ifPresent(each -> near.add(isChinese ? chinese.getOrDefault(each, each) : each));
                    }
                }));
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(near.stream().limit(MOST_NEAR).collect(Collectors.joining(isChinese ? "、" : ", ")));
    }

    /**
     * Returns the path to propose for {@code written}, which is near the name of the product at {@code path}. If
     * {@code written} means dried or processed goods and the product is fresh, returns the path of its dried kind, such
     * as 杏干 for 杏脯; empty when there is no dried kind.
     */
    private Optional<String> treated(String name, String path, String written) {
        boolean isFresh = TREATED.matcher(written.replace(name, "")).find()
                && catalogue
                        .find(ProductPath.of(path))
                        .flatMap(Product::form)
                        .filter(form -> form != Form.DRY)
                        .isPresent();
        return isFresh ? Optional.of(path + "-dried").filter(chinese::containsKey) : Optional.of(path);
    }

    /**
     * Returns the shortest product name that ends with the same character as {@code written}, such as 土鸡 for 文昌鸡; empty
     * when there is none.
     */
    private Optional<String> alike(String written) {
        String last = written.substring(written.length() - 1);
        return catalogue.all().stream()
                .map(Product::chinese)
                .filter(name -> name.endsWith(last) && !TREATED.matcher(written).find())
                .min(Comparator.comparingInt(String::length));
    }

    /**
     * Returns the product name, no alias, that differs from {@code written} only in the first of two characters, such
     * as 番茄 for 反茄. Returns empty when {@code written} does not have two characters, or when several products have
     * such a name.
     */
    private Optional<String> onlyOther(String written) {
        if (written.length() != 2 || !isChinese(written)) {
            return Optional.empty();
        }
        List<String> alike = chinese.values().stream()
                .filter(name -> name.length() == 2 && name.charAt(1) == written.charAt(1))
                .toList();
        return alike.stream().map(names::get).distinct().count() == 1
                ? alike.stream().findFirst()
                : Optional.empty();
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Returns the warning about the product that {@code written} names; empty when it names none. */
    Optional<Doubt> doubt(String written) {
        List<Product> tagged = catalogue.tagged(written);
        if (!tagged.isEmpty()) {
            return Optional.of(new Doubt(Fault.PRODUCT_BY_NAME, slugs(tagged)));
        }
        boolean isPath = catalogue.named(written).isPresent() || ProductPath.isPath(written);
        return isPath ? doubt(written, named(written)) : Optional.empty();
    }

    /**
     * Returns the warning that a product was given by name, or that it is not in the catalogue, with the most likely
     * product if there is one.
     */
    Optional<Doubt> doubt(String written, ProductPath taken) {
        if (!know(taken)) {
            String likely = likely(written).orElse("");
            return Optional.of(
                    likely.isEmpty()
                            ? new Doubt(Fault.UNKNOWN_PRODUCT, "")
                            : new Doubt(Fault.MISSPELT_PRODUCT, likely));
        }
        return written.equals(taken.slug())
                ? Optional.empty()
                : Optional.of(new Doubt(Fault.PRODUCT_BY_NAME, taken.slug()));
    }

    private static String slugs(List<Product> products) {
        return products.stream().map(product -> product.path().slug()).collect(Collectors.joining(", "));
    }

    /**
     * A warning about the name of a product.
     *
     * @param path the path that the warning shows; empty when it shows none
     */
    record Doubt(Fault fault, String path) {}

    boolean know(ProductPath product) {
        return catalogue.find(product).isPresent();
    }

    /**
     * Returns the lowest typical dressing yield among {@code products} and everything below them; empty when none is
     * known.
     */
    public static Optional<Yield> dressedYield(List<ProductPath> products) {
        return products.stream()
                .flatMap(path -> SAME.under(path).stream())
                .flatMap(product -> product.dressedYield().stream())
                .min(Comparator.comparingInt(Yield::typical));
    }

    /** Returns the counting words of {@code product}: its own, or those of the nearest known product above it. */
    static CountWords countWords(ProductPath product) {
        return SAME.nearestCountWords(product);
    }

    /**
     * Returns the counting word that people use for {@code product}, such as 羽 or 枚; empty when the catalogue has
     * none.
     */
    static Optional<String> ownWord(ProductPath product) {
        Optional<ProductPath> known = Optional.of(product);
        while (known.isPresent() && SAME.find(known.get()).isEmpty()) {
            known = known.get().parent();
        }
        return known.flatMap(SAME::find)
                .flatMap(found -> found.countWords().stream().findFirst());
    }

    /** Returns the counting words that fit all of {@code products}, which has at least one element. */
    static CountWords countWords(List<ProductPath> products) {
        CountWords words = countWords(products.get(0));
        for (ProductPath product : products) {
            words = words.and(countWords(product));
        }
        return words;
    }

    /** Returns the general counting words, for use when the product is not known. */
    public static CountWords allCountWords() {
        return ALL;
    }
}
