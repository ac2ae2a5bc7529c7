package org.duijie.core.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.core.quantity.CountWords;

/** The words that count heads of a product or of those below it, by path. */
final class CountWordTable {
    private final Map<ProductPath, CountWords> byPath = new HashMap<>();

    void putAll(CountWordTable base) {
        byPath.putAll(base.byPath);
    }

    CountWords of(ProductPath path) {
        return byPath.getOrDefault(path, CountWords.COMMON);
    }

    /** Returns the words of {@code path} or of its nearest ancestor in {@code known}. */
    CountWords nearest(ProductPath path, Set<ProductPath> known) {
        Optional<ProductPath> nearest = Optional.of(path);
        while (nearest.isPresent() && !known.contains(nearest.get())) {
            nearest = nearest.get().parent();
        }
        return nearest.map(this::of).orElse(CountWords.COMMON);
    }

    /**
     * Gathers the words of all products. A bureau's {@code own} products get the words of the products beside them as
     * well.
     */
    void gather(Collection<Product> products, Set<ProductPath> own) {
        Map<ProductPath, Set<String>> words = new HashMap<>();
        for (Product product : products) {
            Optional<ProductPath> path = Optional.of(product.path());
            while (path.isPresent()) {
                words.computeIfAbsent(path.get(), any -> new TreeSet<>()).addAll(product.countWords());
                path = path.get().parent();
            }
        }
        words.forEach((path, each) -> byPath.put(path, CountWords.with(each)));
        own.forEach(path -> path.parent().ifPresent(parent -> byPath.merge(path, of(parent), CountWords::and)));
    }
}
