package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.problem.PlannedLine;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * The outcome of a plan for every listing and every intent. {@link Explaining} adds why some of them ended short.
 *
 * @param listings in the market's order
 * @param intents in the market's order
 */
public record Outcomes(List<ListingOutcome> listings, List<IntentOutcome> intents) {

    /**
     * Returns the outcomes of a feasible plan.
     *
     * @param deliveries its lines, no pair twice
     * @param shadowPrices an upper limit on the worth of one more head of each listing, in µCNY, in the market's order
     */
    public static Outcomes of(Market market, List<PlannedLine> deliveries, long[] shadowPrices) {
        long[] given = new long[market.listings().size()];
        long[] got = new long[market.intents().size()];
        for (PlannedLine line : deliveries) {
            given[line.listing()] += line.heads();
            got[line.intent()] += measure(market, line);
        }
        List<ListingOutcome> listings = new ArrayList<>(given.length);
        for (Listing listing : market.listings()) {
            int l = listings.size();
            Heads left = Heads.of(listing.stock().heads().count() - given[l]);
            listings.add(new ListingOutcome(listing.id(), left, Money.ofMicros(shadowPrices[l]), Optional.empty()));
        }
        List<IntentOutcome> intents = new ArrayList<>(got.length);
        for (PurchaseIntent intent : market.intents()) {
            long missing = intent.demand().upTo().held() - got[intents.size()];
            intents.add(new IntentOutcome(
                    intent.id(),
                    intent.demand().byCount() ? Heads.of(missing) : Weight.ofGrams(missing),
                    Optional.empty()));
        }
        return new Outcomes(listings, intents);
    }

    /** Returns how much a delivery counts towards the demand, in heads or grams. */
    private static long measure(Market market, PlannedLine line) {
        PurchaseIntent intent = market.intents().get(line.intent());
        Listing listing = market.listings().get(line.listing());
        return market.pair(listing, intent).measure(line.heads(), line.day());
    }
}
