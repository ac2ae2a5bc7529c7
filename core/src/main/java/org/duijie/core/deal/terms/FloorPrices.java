package org.duijie.core.deal.terms;

import java.util.Map;
import java.util.Optional;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * The floor prices by product: no deal may bring the cooperative less. A floor applies to a product and to everything
 * below it in the catalogue that has no floor of its own. It is a price by weight on the scale, or for one head (such
 * as a bird or an egg), even if heads are sold in packs. It is compared with the proceeds of one unit sold at the
 * agreed price, at the farm or delivered, whichever the deal says. A dressing yield and a shrink borne by the
 * cooperative reduce the proceeds first.
 *
 * @param each the number of heads in one unit sold
 */
public record FloorPrices(Map<ProductPath, UnitPrice> floors, long each) {
    public static final FloorPrices NONE = new FloorPrices(Map.of());

    /**
     * Checks the pack size.
     *
     * @throws IllegalArgumentException when a pack holds no head
     */
    public FloorPrices {
        if (each < 1) {
            throw new IllegalArgumentException("packs of " + each);
        }
        floors = Map.copyOf(floors);
    }

    /** Makes floors for products that are sold by the head. */
    public FloorPrices(Map<ProductPath, UnitPrice> floors) {
        this(floors, 1);
    }

    /** Returns the same floors for products sold in packs of {@code heads}. */
    public FloorPrices forPacksOf(long heads) {
        return new FloorPrices(floors, heads);
    }

    /** Returns the floor for {@code product}: its own, or that of the nearest product above it. */
    public Optional<UnitPrice> of(ProductPath product) {
        return Optional.ofNullable(floors.get(product))
                .or(() -> product.parent().flatMap(this::of));
    }

    /**
     * Returns the refusal {@code UNDER_FLOOR} when {@code product} on {@code terms} brings less than its floor; empty
     * otherwise.
     */
    public Optional<Refusal> refusal(ProductPath product, DealTerms terms) {
        Proceeds proceeds = Proceeds.of(terms, each);
        return of(product)
                .filter(proceeds::isUnder)
                .map(floor -> Refusal.of(
                        Refusal.Code.UNDER_FLOOR, written(terms), floor, product, proceeds.by(floor.basis())));
    }

    /** Returns the price as people state it: for packs, a price per head becomes a price per pack. */
    private UnitPrice written(DealTerms terms) {
        UnitPrice price = terms.price().price();
        return price.basis() == Basis.HEAD && each > 1 ? new UnitPrice(Basis.PACK, price.micros(), price.per()) : price;
    }
}
