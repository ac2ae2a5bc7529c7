package org.duijie.api.round;

import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;

/**
 * Estimates the memory of a round before it starts, because a nearly full heap slows down all requests long before
 * anything fails. The figures were measured on sample markets, from a county to a province, each matched in the
 * smallest sufficient heap.
 */
final class RoundSize {
    private static final long BYTES_A_PARTY = 4_000;
    private static final long BYTES_A_PAIR = 160;
    private static final long SAMPLE = 20_000;

    private RoundSize() {}

    /** Returns the estimate from the numbers of listings and intents, which are known before any of them is read. */
    static long ofParties(RoundRow row) {
        return BYTES_A_PARTY * RoundView.parties(row);
    }

    /** Returns an estimate that includes the pairs that can trade. Their number is estimated from a sample. */
    static long of(Market market) {
        List<Listing> listings = market.listings();
        List<PurchaseIntent> intents = market.intents();
        long all = (long) listings.size() * intents.size();
        long step = Math.max(1, all / SAMPLE) | 1;
        long tried = 0;
        long tradable = 0;
        for (long i = 0; i < all; i += step) {
            Pair pair =
                    market.pair(listings.get((int) (i % listings.size())), intents.get((int) (i / listings.size())));
            tried++;
            tradable += canTrade(pair) ? 1 : 0;
        }
        long pairs = tried == 0 ? 0 : (long) ((double) tradable / tried * all);
        return BYTES_A_PARTY * (listings.size() + intents.size()) + BYTES_A_PAIR * pairs;
    }

    /**
     * Returns whether a pair can trade on the first or the last of its common days. Checking these two days is enough
     * for an estimate.
     */
    private static boolean canTrade(Pair pair) {
        return pair.days()
                .filter(days -> pair.refusalOn(days.from()).isEmpty()
                        || pair.refusalOn(days.to()).isEmpty())
                .isPresent();
    }
}
