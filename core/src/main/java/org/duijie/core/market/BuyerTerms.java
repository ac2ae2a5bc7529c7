package org.duijie.core.market;

import java.util.Optional;
import java.util.Set;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.UnitPrice;

/**
 * What a buyer would pay, and for what.
 *
 * @param bid the most it pays
 * @param unitWeight what a head may weigh; asked of stock by count alone
 * @param maxDistance how far it fetches, by road; empty for any distance
 * @param requires the papers that the stock must have
 */
public record BuyerTerms(UnitPrice bid, WeightRange unitWeight, Optional<Distance> maxDistance, Set<String> requires) {
    public BuyerTerms {
        requires.forEach(Name::require);
        requires = Set.copyOf(requires);
    }

    /** A bid alone: any weight a head, any distance, no papers. */
    public static BuyerTerms bidding(UnitPrice bid) {
        return new BuyerTerms(bid, WeightRange.ANY, Optional.empty(), Set.of());
    }

    public BuyerTerms withBid(UnitPrice changed) {
        return new BuyerTerms(changed, unitWeight, maxDistance, requires);
    }

    public BuyerTerms withUnitWeight(WeightRange changed) {
        return new BuyerTerms(bid, changed, maxDistance, requires);
    }

    public BuyerTerms withMaxDistance(Distance changed) {
        return new BuyerTerms(bid, unitWeight, Optional.of(changed), requires);
    }
}
