package org.duijie.core.campaign;

import java.util.List;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * The cost saved by not keeping delivered heads from the day they left the farm to the last day of their listing.
 *
 * @param cost computed from the holding cost of the listing, to the fen
 * @param feed the weight of feed, computed from the growth curve; heads of listings without a curve are not included
 */
public record FeedSaved(Money cost, Weight feed) {
    static FeedSaved by(List<Sale> sales) {
        long grams = sales.stream().mapToLong(sale -> sale.feedSaved().grams()).sum();
        return new FeedSaved(Sale.sum(sales, Sale::keepSaved).toFen(), Bounded.weight(grams));
    }
}
