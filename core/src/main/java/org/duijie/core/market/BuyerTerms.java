package org.duijie.core.market;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.UnitPrice;

/**
 * The price that a buyer pays, and the stock that it accepts.
 *
 * @param bid the highest price it pays
 * @param unitWeight the accepted weights of a head; applies only to stock by count
 * @param maxDistance the longest road to the stock that the buyer accepts; empty for any distance
 * @param requires the certificates that the stock must have
 */
public record BuyerTerms(UnitPrice bid, WeightRange unitWeight, Optional<Distance> maxDistance, Set<String> requires) {
    public BuyerTerms {
        Objects.requireNonNull(bid, "bid");
        Objects.requireNonNull(unitWeight, "unitWeight");
        Objects.requireNonNull(maxDistance, "maxDistance");
        requires.forEach(Name::require);
        requires = Set.copyOf(requires);
    }

    /**
     * Returns terms that have only a bid. They accept any weight of a head and any distance, and require no
     * certificates.
     */
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
