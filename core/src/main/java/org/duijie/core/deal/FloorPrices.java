package org.duijie.core.deal;

import java.util.Map;
import java.util.Optional;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;

/**
 * The prices that a liaison lets no deal fall under, by product. A floor holds for a product and all below it that have none of
 * their own. It is for the weight on the scale, or a head, and is compared with the price agreed as it stands, at the farm or
 * delivered.
 */
public record FloorPrices(Map<ProductPath, UnitPrice> floors) {
    public static final FloorPrices NONE = new FloorPrices(Map.of());

    public FloorPrices {
        floors = Map.copyOf(floors);
    }

    /** The floor that holds for {@code product}: its own, or that of the nearest product above it. */
    public Optional<UnitPrice> of(ProductPath product) {
        return Optional.ofNullable(floors.get(product))
                .or(() -> product.parent().flatMap(this::of));
    }

    /** Why nothing of {@code product} can be sold on {@code terms}: {@code UNDER_FLOOR}; empty when the price is no lower than its floor. */
    public Optional<Refusal> refusal(ProductPath product, DealTerms terms) {
        UnitPrice price = terms.price().price();
        return of(product)
                .filter(floor -> terms.price().isUnder(floor, terms.expectedHead()))
                .map(floor -> Refusal.of(Refusal.Code.UNDER_FLOOR, price, floor, product));
    }
}
