package org.duijie.core.deal.terms;

import java.util.Map;
import java.util.Optional;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * The prices that a liaison lets no deal fall under, by product. A floor holds for a product and all below it that have
 * none of their own. It is for the weight on the scale, or for one of what is counted: a bird, an egg, be they sold one
 * by one or in packs. What is compared with it is what one that is sold brings by the price agreed, at the farm or
 * delivered as it stands, with all that lowers what is paid for: a dressing yield, and a shrink at the cooperative's
 * cost.
 *
 * @param each how many heads one that is sold holds
 */
public record FloorPrices(Map<ProductPath, UnitPrice> floors, long each) {
    public static final FloorPrices NONE = new FloorPrices(Map.of());

    /** @throws IllegalArgumentException when a pack holds no head */
    public FloorPrices {
        if (each < 1) {
            throw new IllegalArgumentException("packs of " + each);
        }
        floors = Map.copyOf(floors);
    }

    /** The floors of what is sold head by head. */
    public FloorPrices(Map<ProductPath, UnitPrice> floors) {
        this(floors, 1);
    }

    /** The same floors, of what is sold in packs of {@code heads}. */
    public FloorPrices forPacksOf(long heads) {
        return new FloorPrices(floors, heads);
    }

    /** The floor that holds for {@code product}: its own, or that of the nearest product above it. */
    public Optional<UnitPrice> of(ProductPath product) {
        return Optional.ofNullable(floors.get(product))
                .or(() -> product.parent().flatMap(this::of));
    }

    /**
     * Why nothing of {@code product} can be sold on {@code terms}: {@code UNDER_FLOOR}; empty when it brings no less
     * than at its floor.
     */
    public Optional<Refusal> refusal(ProductPath product, DealTerms terms) {
        Proceeds proceeds = Proceeds.of(terms, each);
        return of(product)
                .filter(proceeds::isUnder)
                .map(floor -> Refusal.of(
                        Refusal.Code.UNDER_FLOOR, written(terms), floor, product, proceeds.by(floor.basis())));
    }

    /** The price as people say it: one a head for what is sold in packs is one a pack. */
    private UnitPrice written(DealTerms terms) {
        UnitPrice price = terms.price().price();
        return price.basis() == Basis.HEAD && each > 1 ? new UnitPrice(Basis.PACK, price.micros(), price.per()) : price;
    }
}
