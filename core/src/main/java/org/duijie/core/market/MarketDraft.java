package org.duijie.core.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A market as far as it is sound, while what is wrong with it is being found.
 *
 * @param asOf its day; empty when that is not known
 * @param policy its policy; empty when that is not known
 * @param listings the listings that are sound
 * @param intents the intents that are sound
 * @param unsoundListings whether a listing of this id may stand there that is not sound
 * @param unsoundIntents whether an intent of this id may stand there that is not sound
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

    /** The two, to be judged by the rules of the trade; empty when day or policy is missing, or one is past what can be reckoned. */
    Optional<Pair> pair(BarredPairs barred, Listing listing, PurchaseIntent intent) {
        boolean canReckon = asOf.isPresent()
                && policy.isPresent()
                && MarketLimits.excesses(asOf.get(), List.of(listing), List.of(intent))
                        .isEmpty();
        return canReckon ? Optional.of(new Pair(asOf.get(), policy.get(), barred, listing, intent)) : Optional.empty();
    }
}
