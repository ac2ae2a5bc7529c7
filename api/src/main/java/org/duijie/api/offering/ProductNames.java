package org.duijie.api.offering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.db.SearchText;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/** The names by which products are searched: the path, the Chinese and English names, and the aliases. */
final class ProductNames {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final List<Named> ALL = CATALOGUE.all().stream()
            .map(product -> new Named(product.path().slug(), SearchText.folded(names(product))))
            .toList();

    private record Named(String slug, String names) {}

    private ProductNames() {}

    public static boolean know(ProductPath path) {
        return CATALOGUE.find(path).isPresent();
    }

    /** Returns all names of the product at {@code path}; for an unknown product, its path. */
    public static String of(ProductPath path) {
        return CATALOGUE.find(path).map(ProductNames::names).orElse(path.slug());
    }

    /**
     * Returns the products with a name that contains {@code word}.
     *
     * @param word a folded word without spaces
     */
    public static List<String> holding(String word) {
        return ALL.stream()
                .filter(each -> each.names().contains(word))
                .map(Named::slug)
                .toList();
    }

    private static String names(Product product) {
        return Stream.concat(
                        Stream.of(product.path().slug(), product.chinese(), product.english()),
                        product.aliases().stream())
                .collect(Collectors.joining(" "));
    }
}
