package org.duijie.api.report;

import java.util.Optional;
import org.duijie.api.feature.Principal;
import org.duijie.core.deal.CoarseDeal;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Subject;

/**
 * Who reads the results of a campaign. The bureau knows all prices, and a party those of its own deals. The price of
 * any other deal counts as the middle of its step ({@link CoarseDeal}) before anything is summed. So no sum, no
 * difference of sums, and no comparison with an earlier answer tells a price more exactly than its step.
 *
 * @param isBureau whether all prices are known
 * @param party the party; empty for anybody
 */
record Reader(boolean isBureau, Optional<String> party) {
    /** Somebody who may belong to no party: a public page, a group chat. */
    static final Reader ANYBODY = new Reader(false, Optional.empty());

    static Reader of(Principal principal) {
        return new Reader(principal.isLiaison(), Optional.of(principal.party()));
    }

    /** Returns the deal as this reader may count it. */
    Deal seen(Deal deal) {
        return knows(deal.subject()) ? deal : CoarseDeal.of(deal);
    }

    boolean knows(Subject deal) {
        return isBureau
                || party.filter(own -> own.equals(deal.cooperative()) || own.equals(deal.buyer()))
                        .isPresent();
    }
}
