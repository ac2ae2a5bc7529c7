package org.duijie.core.match.internal.round;

import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * An upper limit on the worth of every plan of a market, computed from its listings and intents without checking pairs.
 * A head is worth at most the highest bid for it on its heaviest day, plus its holding cost until its last day. The
 * limit is much too high but valid. It is used when a round has to end before its pairs are known.
 */
final class Ceiling {
    /** An upper limit on the worth of a head of each listing, µCNY. */
    final long[] price;

    /** An upper limit on the worth of a plan, µCNY. */
    final long bound;

    private Ceiling(long[] price, long bound) {
        this.price = price;
        this.bound = bound;
    }

    static Ceiling of(Market market) {
        // The price of one unit, rounded up, so that no quantity is worth more at the bid than at this price.
        long aGram = highest(market.intents(), Basis.GRAM);
        long aHead = highest(market.intents(), Basis.HEAD);
        List<Listing> listings = market.listings();
        long[] price = new long[listings.size()];
        long bound = 0;
        for (int l = 0; l < price.length; l++) {
            Listing listing = listings.get(l);
            long days = Math.max(
                    0, listing.window().to().toEpochDay() - market.asOf().toEpochDay());
            long each = listing.stock().each();
            long weight = each
                    * (listing.stock().meanWeight().grams()
                            + listing.dailyGain().grams() * days);
            long keep = Exact.mulDivFloor(listing.holdingCost().micros(), days, 1);
            long bid = Math.max(Exact.mulDivFloor(aGram, weight, 1), Exact.mulDivFloor(aHead, each, 1));
            price[l] = Math.min(MarketLimits.MOST_WORTH.micros(), Exact.plus(bid, keep));
            bound = Exact.plus(
                    bound, Exact.mulDivFloor(price[l], listing.stock().heads().count(), 1));
        }
        return new Ceiling(price, Math.min(bound, MarketLimits.MOST_WORTH.micros()));
    }

    private static long highest(List<PurchaseIntent> intents, Basis basis) {
        return intents.stream()
                .map(intent -> intent.terms().bid())
                .filter(bid -> bid.basis() == basis)
                .mapToLong(bid -> -Math.floorDiv(-bid.micros(), bid.per()))
                .max()
                .orElse(0);
    }
}
