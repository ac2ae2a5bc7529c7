package org.duijie.api.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;

/**
 * The products of a market's listings, in groups. An intent that takes several products puts them into one group. What
 * is traded in one group has no effect on another, so each can be matched alone.
 */
final class ProductGroups {
    private final Map<ProductPath, ProductPath> above = new TreeMap<>();

    /** The distinct lists of products that intents take. They are usually few, even if there are many intents. */
    private final List<List<ProductPath>> wanted;

    private ProductGroups(Market market) {
        this.wanted = market.intents().stream()
                .map(PurchaseIntent::products)
                .distinct()
                .toList();
        market.listings().stream().map(Listing::product).distinct().forEach(each -> above.put(each, each));
        wanted.forEach(this::join);
    }

    static ProductGroups of(Market market) {
        return new ProductGroups(market);
    }

    /** Returns whether a listing of the market is of exactly this product. */
    boolean isOffered(ProductPath product) {
        return above.containsKey(product);
    }

    /** Returns the groups from which an intent for {@code products} could buy, each named by its first product. */
    NavigableSet<ProductPath> boughtBy(List<ProductPath> products) {
        return taken(products).stream().map(this::first).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the groups of the listings that compete with a listing of {@code product} for the same intents. */
    NavigableSet<ProductPath> metBy(ProductPath product) {
        NavigableSet<ProductPath> all = new TreeSet<>();
        wanted.stream()
                .filter(products -> products.stream().anyMatch(product::isUnder))
                .forEach(products -> all.addAll(boughtBy(products)));
        return all;
    }

    /**
     * Returns the part of {@code market} with the listings in these groups, the intents for them, and the intents that
     * take one of the products {@code others}.
     */
    Market part(Market market, NavigableSet<ProductPath> groups, Set<ProductPath> others) {
        Map<List<ProductPath>, Boolean> known = new HashMap<>();
        List<Listing> listings = market.listings().stream()
                .filter(listing -> groups.contains(first(listing.product())))
                .toList();
        List<PurchaseIntent> intents = market.intents().stream()
                .filter(intent -> known.computeIfAbsent(intent.products(), products -> isIn(products, groups, others)))
                .toList();
        return new Market(market.asOf(), market.policy(), listings, intents);
    }

    private boolean isIn(List<ProductPath> products, NavigableSet<ProductPath> groups, Set<ProductPath> others) {
        return boughtBy(products).stream().anyMatch(groups::contains)
                || others.stream().anyMatch(other -> products.stream().anyMatch(other::isUnder));
    }

    private void join(List<ProductPath> products) {
        List<ProductPath> taken = new ArrayList<>(taken(products));
        for (int k = 1; k < taken.size(); k++) {
            ProductPath one = first(taken.get(0));
            ProductPath other = first(taken.get(k));
            above.put(one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
        }
    }

    private Set<ProductPath> taken(List<ProductPath> products) {
        return above.keySet().stream()
                .filter(product -> products.stream().anyMatch(product::isUnder))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private ProductPath first(ProductPath product) {
        ProductPath at = product;
        ProductPath next = above.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = above.getOrDefault(at, at);
        }
        return at;
    }
}
