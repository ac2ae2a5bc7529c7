package org.duijie.api.codec;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.Yield;
import org.duijie.core.quantity.CountWords;

/** What the standard catalogue says of the products in a file. */
final class Products {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final CountWords ALL = CATALOGUE.all().stream()
            .map(product -> CATALOGUE.countWords(product.path()))
            .reduce(CountWords.COMMON, CountWords::and);

    private Products() {}

    static boolean know(ProductPath product) {
        return CATALOGUE.find(product).isPresent();
    }

    /** The least of the dressed yields of {@code products} and all under them, by the typical one; empty when none is known. */
    static Optional<Yield> dressedYield(List<ProductPath> products) {
        return products.stream()
                .flatMap(path -> CATALOGUE.under(path).stream())
                .flatMap(product -> product.dressedYield().stream())
                .min(Comparator.comparingInt(Yield::typical));
    }

    /** The words that count {@code product}: its own, or of the nearest known above it. */
    static CountWords countWords(ProductPath product) {
        Optional<ProductPath> known = Optional.of(product);
        while (known.isPresent() && !know(known.get())) {
            known = known.get().parent();
        }
        return known.map(CATALOGUE::countWords).orElse(CountWords.COMMON);
    }

    /** The words that count any of {@code products}, of which there is one at least. */
    static CountWords countWords(List<ProductPath> products) {
        CountWords words = countWords(products.get(0));
        for (ProductPath product : products) {
            words = words.and(countWords(product));
        }
        return words;
    }

    /** The words that count any product, for where it is not known which is meant. */
    static CountWords allCountWords() {
        return ALL;
    }
}
