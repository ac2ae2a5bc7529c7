package org.duijie.api.deal;

import java.util.Optional;
import org.duijie.api.feature.Principal;

/**
 * A search for deals; empty fields do not restrict it.
 *
 * @param party one of its two parties
 * @param state the code of a {@link org.duijie.core.deal.terms.DealState}
 */
record DealQuery(
        Optional<String> party,
        Optional<String> state,
        Optional<String> listing,
        Optional<String> intent,
        Optional<String> campaign) {
    /** Returns the search of rows; users who are not liaisons find only their own. */
    DealSearch search(Principal principal) {
        Optional<String> own = principal.isLiaison() ? Optional.empty() : Optional.of(principal.party());
        return new DealSearch(own, party, state, listing, intent, Optional.empty(), Optional.empty(), campaign);
    }
}
