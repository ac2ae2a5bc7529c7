package org.duijie.core.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The valid part of a market. It is used to find more errors in a market that already has some.
 *
 * @param asOf its day; empty when unknown
 * @param policy its policy; empty when unknown
 * @param listings the valid listings
 * @param intents the valid intents
 * @param unsoundListings whether a given id could be that of an invalid listing; pairs and lines with this id are then
 *     not reported as unknown
 * @param unsoundIntents whether a given id could be that of an invalid intent; pairs and lines with this id are then
 *     not reported as unknown
 */
public record MarketDraft(
        Optional<LocalDate> asOf,
        Optional<MarketPolicy> policy,
        List<Listing> listings,
        List<PurchaseIntent> intents,
        Predicate<String> unsoundListings,
        Predicate<String> unsoundIntents) {

    static MarketDraft whole(
            LocalDate asOf, MarketPolicy policy, List<Listing> listings, List<PurchaseIntent> intents) {
        return new MarketDraft(
                Optional.of(asOf), Optional.of(policy), listings, intents, listing -> false, intent -> false);
    }

    /**
     * Returns the pair of {@code listing} and {@code intent}, with which the rules of the trade can be checked. Empty
     * when day or policy is missing, or when the listing or the intent exceeds the limits of exact arithmetic.
     */
    Optional<Pair> pair(BarredPairs barred, Listing listing, PurchaseIntent intent) {
        boolean canReckon = asOf.isPresent()
                && policy.isPresent()
                && MarketLimits.excesses(asOf.get(), List.of(listing), List.of(intent))
                        .isEmpty();
        return canReckon ? Optional.of(new Pair(asOf.get(), policy.get(), barred, listing, intent)) : Optional.empty();
    }
}
