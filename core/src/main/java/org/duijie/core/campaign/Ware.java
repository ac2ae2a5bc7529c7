package org.duijie.core.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;

/**
 * A product, and what is counted of it. A campaign has one of each product; its counts are added up only where all its
 * listings sell the same, so that packs of unlike size, or heads and packs, are told by weight alone.
 *
 * @param product what it is
 * @param unit what is counted
 */
public record Ware(ProductPath product, Unit unit) implements Comparable<Ware> {
    private static final Comparator<Ware> ORDER =
            Comparator.comparing((Ware ware) -> ware.product().slug()).thenComparing(Ware::unit);

    /** What is counted of a product. */
    public enum Unit {
        /** Heads that are sold one by one. */
        HEAD,
        /** Packs that all hold the same. */
        PACK,
        /** Nothing: the listings sell unlike things, whose counts say nothing together. */
        UNLIKE
    }

    /** What is counted of a listing: packs where it is sold in packs, else heads. */
    public static Ware of(Listing listing) {
        Stock stock = listing.stock();
        boolean inPacks = stock instanceof Stock.ByWeight || stock.each() > 1;
        return new Ware(listing.product(), inPacks ? Unit.PACK : Unit.HEAD);
    }

    /** Whether packs are counted. */
    public boolean inPacks() {
        return unit == Unit.PACK;
    }

    /** Whether a count of it says anything; else its weight alone does. */
    public boolean isCounted() {
        return unit != Unit.UNLIKE;
    }

    /** What is counted of each product of {@code offers}. */
    static Map<ProductPath, Ware> byProduct(Collection<Offered> offers) {
        return offers.stream()
                .map(Offered::listing)
                .collect(Collectors.groupingBy(
                        Listing::product, Collectors.collectingAndThen(Collectors.toList(), Ware::ofAll)));
    }

    private static Ware ofAll(List<Listing> listings) {
        boolean isAlike = listings.stream().map(Ware::holds).distinct().count() == 1;
        Ware first = of(listings.get(0));
        return isAlike ? first : new Ware(first.product(), Unit.UNLIKE);
    }

    /** What one that is sold holds, a weight or a count. */
    private static Quantity holds(Listing listing) {
        Stock stock = listing.stock();
        return stock instanceof Stock.ByWeight weighed ? weighed.pack() : Heads.of(stock.each());
    }

    @Override
    public int compareTo(Ware other) {
        return ORDER.compare(this, other);
    }
}
