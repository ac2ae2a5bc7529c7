package org.duijie.core.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;

/**
 * A product of a campaign, and the unit in which it is counted. Counts are added up only when all listings of the
 * product are sold in the same way. With packs of different sizes, or with both heads and packs, only the weight is
 * reported.
 *
 * @param product the product
 * @param unit what is counted
 * @param container the container that a pack is; empty when a listing of the product names none, or another one
 */
public record Ware(ProductPath product, Unit unit, Optional<Container> container) implements Comparable<Ware> {
    private static final Comparator<Ware> ORDER =
            Comparator.comparing((Ware ware) -> ware.product().slug()).thenComparing(Ware::unit);

    /** The unit in which a product is counted. */
    public enum Unit {
        /** Heads that are sold one by one. */
        HEAD,
        /** Packs of one size. */
        PACK,
        /** Kilograms of goods that are sold by weight alone. */
        KILOGRAM,
        /** Nothing: the listings are sold in different ways, so their counts do not add up. */
        UNLIKE
    }

    /** Makes a product without a container. */
    public Ware(ProductPath product, Unit unit) {
        this(product, unit, Optional.empty());
    }

    /** Returns the unit of a listing: kilograms when it is sold by weight alone, packs or heads otherwise. */
    public static Ware of(Listing listing) {
        if (listing.isLoose()) {
            return new Ware(listing.product(), Unit.KILOGRAM);
        }
        Stock stock = listing.stock();
        boolean inPacks = stock instanceof Stock.ByWeight || stock.each() > 1;
        return inPacks
                ? new Ware(listing.product(), Unit.PACK, listing.soldIn())
                : new Ware(listing.product(), Unit.HEAD);
    }

    /** Returns whether packs are counted. A kilogram of loose goods is recorded as a pack. */
    public boolean inPacks() {
        return unit == Unit.PACK || isLoose();
    }

    /** Returns whether the product is sold by weight alone, so that people name no count of it. */
    public boolean isLoose() {
        return unit == Unit.KILOGRAM;
    }

    /** Returns whether counts of the product may be added up; if not, only its weight is reported. */
    public boolean isCounted() {
        return unit != Unit.UNLIKE;
    }

    /** Returns the unit of each product of {@code offers}. */
    static Map<ProductPath, Ware> byProduct(Collection<Offered> offers) {
        return offers.stream()
                .map(Offered::listing)
                .collect(Collectors.groupingBy(
                        Listing::product, Collectors.collectingAndThen(Collectors.toList(), Ware::ofAll)));
    }

    private static Ware ofAll(List<Listing> listings) {
        boolean isAlike = listings.stream().map(Ware::holds).distinct().count() == 1;
        Ware first = of(listings.get(0));
        if (!isAlike) {
            return new Ware(first.product(), Unit.UNLIKE);
        }
        if (listings.stream().map(Ware::of).distinct().count() == 1) {
            return first;
        }
        return new Ware(first.product(), first.inPacks() ? Unit.PACK : Unit.HEAD);
    }

    /** Returns the content of one unit sold: a weight or a count. */
    private static Quantity holds(Listing listing) {
        Stock stock = listing.stock();
        return stock instanceof Stock.ByWeight weighed ? weighed.pack() : Heads.of(stock.each());
    }

    @Override
    public int compareTo(Ware other) {
        return ORDER.compare(this, other);
    }
}
