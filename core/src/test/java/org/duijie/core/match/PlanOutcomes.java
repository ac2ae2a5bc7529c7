package org.duijie.core.match;

import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.explain.Outcomes;

/** The outcomes of a plan that is given by the ids in its lines. */
final class PlanOutcomes {
    private PlanOutcomes() {}

    static Outcomes of(Market market, List<PlanClaim.Line> lines) {
        List<String> listings = market.listings().stream().map(Listing::id).toList();
        List<String> intents = market.intents().stream().map(PurchaseIntent::id).toList();
        return Outcomes.of(
                market,
                lines.stream()
                        .map(line -> new org.duijie.core.match.internal.explain.Delivery(
                                listings.indexOf(line.listing()),
                                intents.indexOf(line.intent()),
                                line.heads(),
                                line.deliverOn()))
                        .toList(),
                new long[listings.size()],
                org.duijie.core.match.internal.explain.Hands.ALONE);
    }
}
