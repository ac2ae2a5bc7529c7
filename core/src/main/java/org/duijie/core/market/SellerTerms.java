package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;

/**
 * What a cooperative asks for.
 *
 * @param ask the least price at which it sells
 * @param salvage what an unsold head is worth to it
 * @param holdingCost what keeping one head one day longer costs, 0 to a million yuan
 * @param minimumPickup the least that a truck may fetch; a weight stands for the fewest heads that reach it at the mean weight
 */
public record SellerTerms(UnitPrice ask, UnitPrice salvage, Money holdingCost, Quantity minimumPickup) {
    /** The largest cost of keeping a head for a day: a million yuan. */
    public static final Money MOST_HOLDING_COST = Money.ofMicros(1_000_000L * Money.MICROS_PER_YUAN);

    /** The pick-up minimum when none is named. */
    public static final Quantity ONE_HEAD = Heads.of(1);

    public SellerTerms {
        MarketPolicy.requireCost(holdingCost, MOST_HOLDING_COST);
    }

    /** Terms with an ask alone: no salvage, no holding cost, any pick-up. */
    public static SellerTerms asking(UnitPrice ask) {
        return new SellerTerms(ask, UnitPrice.FREE, Money.ZERO, ONE_HEAD);
    }

    public SellerTerms withAsk(UnitPrice changed) {
        return new SellerTerms(changed, salvage, holdingCost, minimumPickup);
    }

    public SellerTerms withMinimumPickup(Quantity changed) {
        return new SellerTerms(ask, salvage, holdingCost, changed);
    }
}
