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

    private final MarketDraft draft;
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, PurchaseIntent> intents = new HashMap<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> got = new HashMap<>();
    private final Map<String, Integer> suppliers = new HashMap<>();
    private final List<Misfit> unbarred = new ArrayList<>();
    private final List<LockFault> unlocked = new ArrayList<>();

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

    /** Returns all barred pairs and locked lines that do not fit. Time: linear in the market. */
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
     * Returns the barred pairs and locked lines that certainly do not fit the draft. Pairs and lines that depend on an
     * invalid part are not checked. Time: linear in the market.
     */
    public static List<Misfit> of(MarketDraft draft, List<BarredPair> barred, List<LockedLine> locked) {
        if (barred.isEmpty() && locked.isEmpty()) {
            return List.of();
        }
        Misfits misfits = new Misfits(draft);
        BarredPairs distinct = misfits.look(barred);
        misfits.look(locked, distinct);
        List<Misfit> all = new ArrayList<>(misfits.unbarred);
        misfits.unlocked.forEach(fault -> all.add(new Misfit(true, fault.index(), fault.field(), fault.refusal())));
        return all;
    }

    /** Returns the faults of {@code locked} that the draft shows, in order of the lines. Time: linear in the market. */
    static List<LockFault> lockFaults(MarketDraft draft, BarredPairs barred, List<LockedLine> locked) {
        if (locked.isEmpty()) {
            return List.of();
        }
        Misfits misfits = new Misfits(draft);
        misfits.look(locked, barred);
        return List.copyOf(misfits.unlocked);
    }

    /** Checks the barred pairs and returns them, each once. */
    private BarredPairs look(List<BarredPair> barred) {
        Set<List<String>> seen = new HashSet<>();
        List<BarredPair> distinct = new ArrayList<>();
        for (int k = 0; k < barred.size(); k++) {
            BarredPair pair = barred.get(k);
            lookAtEnds(k, pair);
            if (seen.add(List.of(pair.listing(), pair.intent()))) {
                distinct.add(pair);
            } else {
                String ends = LockFault.ends(pair.listing(), pair.intent());
                unbarred.add(new Misfit(false, k, INTENT, new InvalidValueException(Reason.DUPLICATE, ends)));
            }
        }
        return BarredPairs.of(distinct);
    }

    private void lookAtEnds(int k, BarredPair pair) {
        if (!isListing(pair.listing())) {
            unbarred.add(new Misfit(false, k, LISTING, LockFault.stranger(pair.listing(), LISTING)));
        }
        if (!isIntent(pair.intent())) {
            unbarred.add(new Misfit(false, k, INTENT, LockFault.stranger(pair.intent(), INTENT)));
        }
    }

    private void look(List<LockedLine> locked, BarredPairs barred) {
        Set<List<String>> seen = new HashSet<>();
        for (int k = 0; k < locked.size(); k++) {
            LockedLine line = locked.get(k);
            boolean isThere = lookAtEnds(k, line);
            if (!seen.add(List.of(line.listing(), line.intent()))) {
                unlocked.add(new LockFault.LockedTwice(k, line));
            } else if (isThere) {
                look(k, line, pair(line, barred));
            }
        }
    }

    /** Returns whether the market has both the listing and the intent. */
    private boolean lookAtEnds(int k, LockedLine line) {
        boolean hasListing = isListing(line.listing());
        boolean hasIntent = isIntent(line.intent());
        if (!hasListing) {
            unlocked.add(new LockFault.UnknownListing(k, line));
        }
        if (!hasIntent) {
            unlocked.add(new LockFault.UnknownIntent(k, line));
        }
        return hasListing && hasIntent;
    }

    /** Checks a line by itself, then together with earlier lines. */
    private void look(int k, LockedLine line, Optional<Pair> pair) {
        Optional<LockFault> alone = pair.flatMap(judged -> alone(k, line, judged));
        if (alone.isPresent()) {
            unlocked.add(alone.get());
            return;
        }
        Listing listing = listings.get(line.listing());
        if (listing != null) {
            Heads has = listing.stock().heads();
            long all = given.merge(listing.id(), line.heads().count(), Long::sum);
            if (all > has.count()) {
                unlocked.add(new LockFault.OverStock(k, line, all, has));
                return;
            }
        }
        pair.ifPresent(judged -> lookAtDemand(k, line, judged));
        lookAtSuppliers(k, line);
    }

    private void lookAtDemand(int k, LockedLine line, Pair pair) {
        PurchaseIntent intent = pair.intent();
        Quantity most = intent.demand().upTo();
        long measure = got.merge(intent.id(), pair.measure(line.heads().count(), line.deliverOn()), Long::sum);
        if (measure > most.held()) {
            Quantity all = most.isCount() ? Heads.of(measure) : Weight.ofGrams(Math.min(measure, Weight.MOST_GRAMS));
            unlocked.add(new LockFault.OverDemand(k, line, all, most));
        }
    }

    private void lookAtSuppliers(int k, LockedLine line) {
        PurchaseIntent intent = intents.get(line.intent());
        if (intent == null) {
            return;
        }
        int all = suppliers.merge(intent.id(), 1, Integer::sum);
        if (all > intent.suppliers().most()) {
            unlocked.add(
                    new LockFault.OverSuppliers(k, line, all, intent.suppliers().most()));
        }
    }

    /** Returns the line's listing and intent as a pair; empty when it cannot be checked. */
    private Optional<Pair> pair(LockedLine line, BarredPairs barred) {
        Listing listing = listings.get(line.listing());
        PurchaseIntent intent = intents.get(line.intent());
        return listing == null || intent == null ? Optional.empty() : draft.pair(barred, listing, intent);
    }

    private static Optional<LockFault> alone(int k, LockedLine line, Pair pair) {
        Optional<TradeRule> rule = pair.refusalOn(line.deliverOn());
        if (rule.isPresent()) {
            return Optional.of(new LockFault.CannotTrade(k, line, rule.get()));
        }
        long least = pair.leastHeads(line.deliverOn());
        return line.heads().count() < least ? Optional.of(new LockFault.UnderLeast(k, line, least)) : Optional.empty();
    }

    private boolean isListing(String id) {
        return listings.containsKey(id) || draft.unsoundListings().test(id);
    }

    private boolean isIntent(String id) {
        return intents.containsKey(id) || draft.unsoundIntents().test(id);
    }
}
