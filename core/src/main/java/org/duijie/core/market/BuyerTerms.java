package org.duijie.core.market;

import java.util.Optional;
import java.util.Set;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.UnitPrice;

/**
 * What a buyer pays, and what it accepts.
 *
 * @param bid the highest price it pays
 * @param unitWeight the weight a head may have; applies to stock by count alone
 * @param maxDistance the furthest it fetches from, by road; empty for any distance
 * @param requires the certificates that the stock must have
 */
public record BuyerTerms(UnitPrice bid, WeightRange unitWeight, Optional<Distance> maxDistance, Set<String> requires) {
    public BuyerTerms {
        requires.forEach(Name::require);
        requires = Set.copyOf(requires);
    }

    /** Terms with a bid alone: any weight a head, any distance, no certificates. */
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
