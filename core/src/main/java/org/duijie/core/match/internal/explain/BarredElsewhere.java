package org.duijie.core.match.internal.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Want;

/** Counts, for each party, its barred pairs with parties of another product, which are never visited. */
final class BarredElsewhere {
    private final Map<String, Long> ofListings = new HashMap<>();
    private final Map<String, Long> ofIntents = new HashMap<>();

    BarredElsewhere(BarredPairs barred, List<Offer> offers, List<Want> wants) {
        if (barred.pairs().isEmpty()) {
            return;
        }
        Map<String, Offer> offerOf = new HashMap<>();
        offers.forEach(offer -> offerOf.put(offer.listing.id(), offer));
        Map<String, Want> wantOf = new HashMap<>();
        wants.forEach(want -> wantOf.put(want.intent.id(), want));
        for (BarredPair pair : barred.pairs()) {
            Offer offer = offerOf.get(pair.listing());
            Want want = wantOf.get(pair.intent());
            if (offer != null && want != null && !want.intent.takes(offer.listing.product())) {
                ofListings.merge(pair.listing(), 1L, Long::sum);
                ofIntents.merge(pair.intent(), 1L, Long::sum);
            }
        }
    }

    long of(Offer offer) {
        return ofListings.getOrDefault(offer.listing.id(), 0L);
    }

    long of(Want want) {
        return ofIntents.getOrDefault(want.intent.id(), 0L);
    }
}
