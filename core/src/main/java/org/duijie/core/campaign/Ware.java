package org.duijie.core.campaign;

import java.util.Comparator;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.product.ProductPath;

/**
 * What is counted alike: heads of one product, or packs of it. Nothing else is added up by count.
 *
 * @param product what it is
 * @param inPacks whether a head is a pack
 */
public record Ware(ProductPath product, boolean inPacks) implements Comparable<Ware> {
    private static final Comparator<Ware> ORDER =
            Comparator.comparing((Ware ware) -> ware.product().slug()).thenComparing(Ware::inPacks);

    /** What is counted of a listing: packs of what is weighed, or of heads that are sold so many together; else heads. */
    public static Ware of(Listing listing) {
        Stock stock = listing.stock();
        return new Ware(listing.product(), stock instanceof Stock.ByWeight || stock.each() > 1);
    }

    @Override
    public int compareTo(Ware other) {
        return ORDER.compare(this, other);
    }
}
