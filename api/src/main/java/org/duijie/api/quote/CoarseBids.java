package org.duijie.api.quote;

import org.duijie.core.deal.terms.CoarsePrice;
import org.duijie.core.market.PurchaseIntent;

/**
 * Rounds the bids of others down to the lowest price of their step, so that even many quotes cannot find out a bid more
 * exactly. Every answer to a cooperative or a buyer is computed from the rounded bids alone.
 */
final class CoarseBids {
    private CoarseBids() {}

    static PurchaseIntent of(PurchaseIntent intent) {
        return intent.withTerms(
                intent.terms().withBid(CoarsePrice.lowest(intent.terms().bid())));
    }
}
