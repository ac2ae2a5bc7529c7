package org.duijie.core.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * Which barred pairs and locked lines do not fit their market: an end that is not there, a pair that stands twice, a line that breaks a
 * rule of every plan, alone or beside those before it.
 */
public final class Misfits {
    private static final String LISTING = "listing";
    private static final String INTENT = "intent";
    private static final String HEADS = "heads";

    private final LocalDate asOf;
    private final MarketPolicy policy;
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, PurchaseIntent> intents = new HashMap<>();
    private final List<Misfit> found = new ArrayList<>();

    /**
     * A barred pair or a locked line that does not fit.
     *
     * @param isLocked whether it is a locked line
     * @param index its place in its list
     * @param field the field to mend
     * @param refusal what is wrong with it
     */
    public record Misfit(boolean isLocked, int index, String field, InvalidValueException refusal) {}

    private Misfits(LocalDate asOf, MarketPolicy policy, List<Listing> listings, List<PurchaseIntent> intents) {
        this.asOf = asOf;
        this.policy = policy;
        listings.forEach(listing -> this.listings.put(listing.id(), listing));
        intents.forEach(intent -> this.intents.put(intent.id(), intent));
    }

    /** All that do not fit; empty when all is well. Linear in the market. */
    public static List<Misfit> of(
            LocalDate asOf,
            MarketPolicy policy,
            List<Listing> listings,
            List<PurchaseIntent> intents,
            List<BarredPair> barred,
            List<LockedLine> locked) {
        if (barred.isEmpty() && locked.isEmpty()) {
            return List.of();
        }
        Misfits misfits = new Misfits(asOf, policy, listings, intents);
        misfits.look(barred);
        if (misfits.found.isEmpty()) {
            misfits.look(locked, BarredPairs.of(barred));
        }
        return misfits.found;
    }

    private void look(List<BarredPair> barred) {
        Set<List<String>> seen = new HashSet<>();
        for (int k = 0; k < barred.size(); k++) {
            BarredPair pair = barred.get(k);
            if (isThere(false, k, pair.listing(), pair.intent()) && !seen.add(List.of(pair.listing(), pair.intent()))) {
                found.add(new Misfit(false, k, INTENT, twice(pair.listing(), pair.intent())));
            }
        }
    }

    private void look(List<LockedLine> locked, BarredPairs barred) {
        Set<List<String>> seen = new HashSet<>();
        Map<String, Long> given = new HashMap<>();
        Map<String, Long> got = new HashMap<>();
        Map<String, Integer> suppliers = new HashMap<>();
        for (int k = 0; k < locked.size(); k++) {
            LockedLine line = locked.get(k);
            if (!isThere(true, k, line.listing(), line.intent())) {
                continue;
            }
            if (!seen.add(List.of(line.listing(), line.intent()))) {
                found.add(new Misfit(true, k, INTENT, twice(line.listing(), line.intent())));
                continue;
            }
            Pair pair = pair(line, barred);
            Optional<Misfit> alone = alone(k, line, pair);
            if (alone.isPresent()) {
                found.add(alone.get());
                continue;
            }
            Listing listing = pair.listing();
            PurchaseIntent intent = pair.intent();
            long heads = given.merge(listing.id(), line.heads().count(), Long::sum);
            if (heads > listing.stock().heads().count()) {
                found.add(new Misfit(true, k, HEADS, overStock(line, listing)));
                continue;
            }
            long measure = got.merge(intent.id(), pair.measure(line.heads().count(), line.deliverOn()), Long::sum);
            if (measure > intent.demand().upTo().held()) {
                found.add(new Misfit(true, k, HEADS, overDemand(line, intent, measure)));
            }
            if (suppliers.merge(intent.id(), 1, Integer::sum)
                    > intent.suppliers().most()) {
                found.add(new Misfit(true, k, INTENT, overSuppliers(intent)));
            }
        }
    }

    private Pair pair(LockedLine line, BarredPairs barred) {
        Listing listing = Objects.requireNonNull(listings.get(line.listing()));
        PurchaseIntent intent = Objects.requireNonNull(intents.get(line.intent()));
        return new Pair(asOf, policy, barred, listing, intent);
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
        if (!listings.containsKey(listing)) {
            found.add(new Misfit(
                    isLocked, k, LISTING, new InvalidValueException(Reason.NOT_IN_MARKET, listing, LISTING)));
        }
        if (!intents.containsKey(intent)) {
            found.add(new Misfit(isLocked, k, INTENT, new InvalidValueException(Reason.NOT_IN_MARKET, intent, INTENT)));
        }
        return listings.containsKey(listing) && intents.containsKey(intent);
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
