package org.duijie.core.market;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duijie.core.market.BuilderFields.Entry;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * The input of one match round.
 *
 * @param asOf the market's day: weights are those of this day, and nothing trades before it
 * @param policy the costs and rules that apply to every trade
 * @param listings the listings, each id once
 * @param intents the intents, each id once
 * @param barred the pairs that must not trade
 * @param locked the lines that every plan keeps; together they must be feasible
 */
public record Market(
        LocalDate asOf,
        MarketPolicy policy,
        List<Listing> listings,
        List<PurchaseIntent> intents,
        BarredPairs barred,
        List<LockedLine> locked) {

    public Market {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(barred, "barred");
        Window.requireDay(asOf);
        listings = List.copyOf(listings);
        intents = List.copyOf(intents);
        locked = List.copyOf(locked);
        requireDistinct(listings.stream().map(Listing::id).toList());
        requireDistinct(intents.stream().map(PurchaseIntent::id).toList());
        List<MarketLimits.Excess> excesses = MarketLimits.excesses(asOf, listings, intents);
        if (!excesses.isEmpty()) {
            throw excesses.get(0).refusal();
        }
        for (Misfits.Misfit misfit : Misfits.of(asOf, policy, listings, intents, barred.pairs(), locked)) {
            throw misfit.refusal();
        }
    }

    /** Makes a market with no barred pairs and no locked lines. */
    public Market(LocalDate asOf, MarketPolicy policy, List<Listing> listings, List<PurchaseIntent> intents) {
        this(asOf, policy, listings, intents, BarredPairs.NONE, List.of());
    }

    /** Starts a builder of a market on {@code day}, such as {@code 2022-12-19}. Weights are those of this day. */
    public static MarketBuilder on(String day) {
        return new MarketBuilder(Entry.of(day, Window::parseDay));
    }

    /** Starts a builder of a market on {@code day}, in the years 1900 to 2199. Weights are those of this day. */
    public static MarketBuilder on(LocalDate day) {
        return new MarketBuilder(Entry.of(day, Window::requireDay));
    }

    /**
     * Returns the faults that {@code lines} would have as locked lines of this market, in order of the lines. The list
     * is empty when {@link #withLocked} accepts the lines. Time: linear in the market.
     */
    public List<LockFault> lockFaults(List<LockedLine> lines) {
        return Misfits.lockFaults(MarketDraft.whole(asOf, policy, listings, intents), barred, lines);
    }

    /** Returns this market with other barred pairs. */
    public Market withBarred(BarredPairs changed) {
        return new Market(asOf, policy, listings, intents, changed, locked);
    }

    /**
     * Returns this market with other locked lines.
     *
     * @throws InvalidValueException when a line is not feasible, alone or together with the others; the exception is
     *     the first of {@link #lockFaults}
     */
    public Market withLocked(List<LockedLine> changed) {
        return new Market(asOf, policy, listings, intents, barred, changed);
    }

    /** Returns this market in which each listing has the packing that {@code named} returns for it. */
    public Market withPackings(Function<Listing, Optional<Packing>> named) {
        List<Listing> packed = listings.stream()
                .map(listing -> listing.withPacking(named.apply(listing)))
                .toList();
        return new Market(asOf, policy, packed, intents, barred, locked);
    }

    /**
     * Returns a market that has only this listing and this intent. They need not be part of this market. The pair is
     * barred if this market bars it. No line is locked.
     */
    public Market only(Listing listing, PurchaseIntent intent) {
        List<BarredPair> between = barred.pairs().stream()
                .filter(pair ->
                        pair.listing().equals(listing.id()) && pair.intent().equals(intent.id()))
                .toList();
        return new Market(asOf, policy, List.of(listing), List.of(intent), BarredPairs.of(between), List.of());
    }

    public Pair pair(Listing listing, PurchaseIntent intent) {
        return new Pair(this, listing, intent);
    }

    /** Refuses an id that appears more than once. */
    static void requireDistinct(List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new InvalidValueException(Reason.DUPLICATE, id);
            }
        }
    }
}
