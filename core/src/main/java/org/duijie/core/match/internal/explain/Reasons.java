package org.duijie.core.match.internal.explain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.plan.Shortfall;

/** The reasons found so far, by the positions of their parties in the market's lists. */
public final class Reasons {
    private final Map<Integer, Shortfall> ofListings = new ConcurrentHashMap<>();
    private final Map<Integer, Shortfall> ofIntents = new ConcurrentHashMap<>();

    Reasons() {}

    void put(Offer offer, Shortfall shortfall) {
        ofListings.put(offer.index, shortfall);
    }

    void put(Want want, Shortfall shortfall) {
        ofIntents.put(want.index, shortfall);
    }

    public Optional<Shortfall> ofListing(int place) {
        return Optional.ofNullable(ofListings.get(place));
    }

    public Optional<Shortfall> ofIntent(int place) {
        return Optional.ofNullable(ofIntents.get(place));
    }
}
