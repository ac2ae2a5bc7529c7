package org.duijie.api.deal;

import java.util.Optional;
import org.duijie.api.dealbook.DealSearch;
import org.duijie.api.feature.Principal;

/**
 * A search for deals; empty fields do not restrict it.
 *
 * @param party one of the deal's two parties
 * @param number the short number of the deal, such as 2026-0171
 * @param state the code of a {@link org.duijie.core.deal.terms.DealState}
 */
record DealQuery(
        Optional<String> party,
        Optional<String> state,
        Optional<String> listing,
        Optional<String> intent,
        Optional<String> campaign,
        Optional<String> number) {
    private static final Optional<String> ANY = Optional.empty();

    /** The search without restrictions: finds every deal that the principal may see. */
    static final DealQuery ALL = new DealQuery(ANY, ANY, ANY, ANY, ANY, ANY);

    /** Returns the search for rows. Users who are not liaisons find only deals of their own party. */
    DealSearch search(Principal principal) {
        Optional<String> own = principal.isLiaison() ? Optional.empty() : Optional.of(principal.party());
        return new DealSearch(own, party, state, listing, intent, ANY, ANY, campaign, number);
    }
}
