package org.duijie.api.quote;

import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.UnitPrice;

/**
 * Rounds the bids of others, so that even many quotes cannot find out a bid more exactly. Every answer to a cooperative
 * or a buyer is computed from the rounded bids alone.
 *
 * <p>A bid is rounded down to {@value #BITS} binary digits. The step between two rounded bids is 3.1 to 6.3 % of the
 * bid. It is first converted to µCNY for one gram, head or pack.
 */
final class CoarseBids {
    /** The number of binary digits that are kept. */
    static final int BITS = 5;

    private CoarseBids() {}

    static PurchaseIntent of(PurchaseIntent intent) {
        return intent.withTerms(intent.terms().withBid(rounded(intent.terms().bid())));
    }

    static UnitPrice rounded(UnitPrice bid) {
        return new UnitPrice(bid.basis(), rounded(bid.micros() / bid.per()));
    }

    static long rounded(long micros) {
        int dropped = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(micros) - BITS);
        return micros >> dropped << dropped;
    }
}
