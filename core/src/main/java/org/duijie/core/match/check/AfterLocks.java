package org.duijie.core.match.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Money;

/**
 * What remains of a market for other lines after its locked lines: stock, demand, the rest of each minimum, and the
 * number of suppliers an intent still accepts. Without locked lines this is the whole market.
 */
final class AfterLocks {
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> got = new HashMap<>();
    private final Map<String, Set<String>> lockedTo = new HashMap<>();
    private Money worth = Money.ZERO;

    AfterLocks(Market market) {
        if (market.locked().isEmpty()) {
            return;
        }
        Map<String, Listing> listings = new HashMap<>();
        market.listings().forEach(listing -> listings.put(listing.id(), listing));
        Map<String, PurchaseIntent> intents = new HashMap<>();
        market.intents().forEach(intent -> intents.put(intent.id(), intent));
        for (LockedLine line : market.locked()) {
            Listing listing = Objects.requireNonNull(listings.get(line.listing()));
            PurchaseIntent intent = Objects.requireNonNull(intents.get(line.intent()));
            add(line, market.pair(listing, intent));
        }
    }

    private void add(LockedLine line, Pair pair) {
        long heads = line.heads().count();
        given.merge(line.listing(), heads, Math::addExact);
        got.merge(line.intent(), pair.measure(heads, line.deliverOn()), Math::addExact);
        lockedTo.computeIfAbsent(line.intent(), none -> new HashSet<>()).add(line.listing());
        worth = worth.plus(pair.deliveryValue(heads, line.deliverOn()));
    }

    /** Returns the value of the locked lines. */
    Money worth() {
        return worth;
    }

    /** Returns the heads that are not locked. */
    long stock(Listing listing) {
        return listing.stock().heads().count() - given.getOrDefault(listing.id(), 0L);
    }

    /** Returns the demand of the intent less its locked lines, in heads or grams, depending on the demand. */
    long demand(PurchaseIntent intent) {
        return intent.demand().upTo().held() - got.getOrDefault(intent.id(), 0L);
    }

    /** Returns the minimum that its other deliveries must add up to, in heads or grams, depending on the demand. */
    long minimum(PurchaseIntent intent) {
        return Math.max(0, intent.demand().minimum().held() - got.getOrDefault(intent.id(), 0L));
    }

    /** Returns the number of further suppliers that the intent accepts. */
    int suppliers(PurchaseIntent intent) {
        return intent.suppliers().most()
                - lockedTo.getOrDefault(intent.id(), Set.of()).size();
    }

    /** Returns whether a line between the two is locked. */
    boolean isLocked(Listing listing, PurchaseIntent intent) {
        return lockedTo.getOrDefault(intent.id(), Set.of()).contains(listing.id());
    }
}
