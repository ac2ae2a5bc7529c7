package org.duijie.core.market;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * Everything one match round looks at.
 *
 * @param asOf the day on which weights are stated; nothing trades before it
 * @param policy what holds for every trade
 * @param listings what is offered, each id once
 * @param intents what is wanted, each id once
 */
public record Market(LocalDate asOf, MarketPolicy policy, List<Listing> listings, List<PurchaseIntent> intents) {

    public Market {
        Window.requireDay(asOf);
        listings = List.copyOf(listings);
        intents = List.copyOf(intents);
        requireDistinct(listings.stream().map(Listing::id).toList());
        requireDistinct(intents.stream().map(PurchaseIntent::id).toList());
        List<MarketLimits.Excess> excesses = MarketLimits.excesses(asOf, listings, intents);
        if (!excesses.isEmpty()) {
            throw excesses.get(0).refusal();
        }
    }

    public Pair pair(Listing listing, PurchaseIntent intent) {
        return new Pair(this, listing, intent);
    }

    private static void requireDistinct(List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new InvalidValueException(Reason.DUPLICATE, id);
            }
        }
    }
}
