package org.duijie.core.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * Finds the barred pairs and locked lines that do not fit their market: an unknown id, a pair given twice, or a line
 * that no plan could contain, alone or together with those before it.
 */
public final class Misfits {
    private static final String LISTING = "listing";
    private static final String INTENT = "intent";
    private static final String HEADS = "heads";

    private final MarketDraft draft;
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, PurchaseIntent> intents = new HashMap<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> got = new HashMap<>();
    private final Map<String, Integer> suppliers = new HashMap<>();
    private final List<Misfit> found = new ArrayList<>();

    /**
     * A barred pair or a locked line that does not fit.
     *
     * @param isLocked whether it is a locked line
     * @param index its position in its list, from 0
     * @param field the field to correct
     * @param refusal what is wrong with it
     */
    public record Misfit(boolean isLocked, int index, String field, InvalidValueException refusal) {}

    private Misfits(MarketDraft draft) {
        this.draft = draft;
        draft.listings().forEach(listing -> this.listings.put(listing.id(), listing));
        draft.intents().forEach(intent -> this.intents.put(intent.id(), intent));
    }

    /** Returns all that do not fit; empty when all do. Time is linear in the market. */
    public static List<Misfit> of(
            LocalDate asOf,
            MarketPolicy policy,
            List<Listing> listings,
            List<PurchaseIntent> intents,
            List<BarredPair> barred,
            List<LockedLine> locked) {
        return of(MarketDraft.whole(asOf, policy, listings, intents), barred, locked);
    }

    /**
     * Returns all that certainly do not fit the draft; anything that depends on an invalid part is not judged. Time is
     * linear in the market.
     */
    public static List<Misfit> of(MarketDraft draft, List<BarredPair> barred, List<LockedLine> locked) {
        if (barred.isEmpty() && locked.isEmpty()) {
            return List.of();
        }
        Misfits misfits = new Misfits(draft);
        BarredPairs distinct = misfits.look(barred);
        misfits.look(locked, distinct);
        return misfits.found;
    }

    /** Checks the barred pairs and returns them, each once. */
    private BarredPairs look(List<BarredPair> barred) {
        Set<List<String>> seen = new HashSet<>();
        List<BarredPair> distinct = new ArrayList<>();
        for (int k = 0; k < barred.size(); k++) {
            BarredPair pair = barred.get(k);
            isThere(false, k, pair.listing(), pair.intent());
            if (seen.add(List.of(pair.listing(), pair.intent()))) {
                distinct.add(pair);
            } else {
                found.add(new Misfit(false, k, INTENT, twice(pair.listing(), pair.intent())));
            }
        }
        return BarredPairs.of(distinct);
    }

    private void look(List<LockedLine> locked, BarredPairs barred) {
        Set<List<String>> seen = new HashSet<>();
        for (int k = 0; k < locked.size(); k++) {
            LockedLine line = locked.get(k);
            boolean isThere = isThere(true, k, line.listing(), line.intent());
            if (!seen.add(List.of(line.listing(), line.intent()))) {
                found.add(new Misfit(true, k, INTENT, twice(line.listing(), line.intent())));
            } else if (isThere) {
                look(k, line, pair(line, barred));
            }
        }
    }

    /** Checks a line by itself, then together with those before it. */
    private void look(int k, LockedLine line, Optional<Pair> pair) {
        Optional<Misfit> alone = pair.flatMap(judged -> alone(k, line, judged));
        if (alone.isPresent()) {
            found.add(alone.get());
            return;
        }
        Listing listing = listings.get(line.listing());
        if (listing != null
                && given.merge(listing.id(), line.heads().count(), Long::sum)
                        > listing.stock().heads().count()) {
            found.add(new Misfit(true, k, HEADS, overStock(line, listing)));
            return;
        }
        pair.ifPresent(judged -> lookAtDemand(k, line, judged));
        PurchaseIntent intent = intents.get(line.intent());
        if (intent != null
                && suppliers.merge(intent.id(), 1, Integer::sum)
                        > intent.suppliers().most()) {
            found.add(new Misfit(true, k, INTENT, overSuppliers(intent)));
        }
    }

    private void lookAtDemand(int k, LockedLine line, Pair pair) {
        PurchaseIntent intent = pair.intent();
        long measure = got.merge(intent.id(), pair.measure(line.heads().count(), line.deliverOn()), Long::sum);
        if (measure > intent.demand().upTo().held()) {
            found.add(new Misfit(true, k, HEADS, overDemand(line, intent, measure)));
        }
    }

    /** Returns the line's listing and intent as a pair; empty when it cannot be judged. */
    private Optional<Pair> pair(LockedLine line, BarredPairs barred) {
        Listing listing = listings.get(line.listing());
        PurchaseIntent intent = intents.get(line.intent());
        return listing == null || intent == null ? Optional.empty() : draft.pair(barred, listing, intent);
    }

    private static Optional<Misfit> alone(int k, LockedLine line, Pair pair) {
        Optional<TradeRule> rule = pair.refusalOn(line.deliverOn());
        if (rule.isPresent()) {
            return Optional.of(new Misfit(
                    true,
                    k,
                    "deliverOn",
                    new InvalidValueException(
                            Reason.CANNOT_TRADE,
                            line.deliverOn().toString(),
                            ends(line.listing(), line.intent()),
                            rule.get().code())));
        }
        long least = pair.leastHeads(line.deliverOn());
        if (line.heads().count() < least) {
            return Optional.of(new Misfit(
                    true,
                    k,
                    HEADS,
                    new InvalidValueException(Reason.UNDER_LEAST, line.heads().toString(), Long.toString(least))));
        }
        return Optional.empty();
    }

    private boolean isThere(boolean isLocked, int k, String listing, String intent) {
        boolean hasListing =
                listings.containsKey(listing) || draft.unsoundListings().test(listing);
        boolean hasIntent =
                intents.containsKey(intent) || draft.unsoundIntents().test(intent);
        if (!hasListing) {
            found.add(new Misfit(
                    isLocked, k, LISTING, new InvalidValueException(Reason.NOT_IN_MARKET, listing, LISTING)));
        }
        if (!hasIntent) {
            found.add(new Misfit(isLocked, k, INTENT, new InvalidValueException(Reason.NOT_IN_MARKET, intent, INTENT)));
        }
        return hasListing && hasIntent;
    }

    private static InvalidValueException twice(String listing, String intent) {
        return new InvalidValueException(Reason.DUPLICATE, ends(listing, intent));
    }

    private static InvalidValueException overStock(LockedLine line, Listing listing) {
        return new InvalidValueException(
                Reason.LOCKED_OVER_STOCK,
                line.heads().toString(),
                listing.id(),
                Long.toString(listing.stock().heads().count()));
    }

    private static InvalidValueException overDemand(LockedLine line, PurchaseIntent intent, long measure) {
        Quantity most = intent.demand().upTo();
        Quantity all = most.isCount() ? Heads.of(measure) : Weight.ofGrams(Math.min(measure, Weight.MOST_GRAMS));
        return new InvalidValueException(
                Reason.LOCKED_OVER_DEMAND, line.heads().toString(), intent.id(), all.toString(), most.toString());
    }

    private static InvalidValueException overSuppliers(PurchaseIntent intent) {
        return new InvalidValueException(
                Reason.LOCKED_OVER_SUPPLIERS,
                intent.id(),
                Integer.toString(intent.suppliers().most()));
    }

    private static String ends(String listing, String intent) {
        return listing + " -> " + intent;
    }
}
