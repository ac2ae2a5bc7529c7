package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.match.Explainer;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;

/**
 * The result of a plan for one listing.
 *
 * @param listing the listing's id
 * @param left the number of heads that the plan does not sell
 * @param shadowPrice an upper limit on the value that one more head of it would add to the plan, from the prices that
 *     prove the bound
 * @param shortfall why heads are left; empty when none are, or when it is not explained yet ({@link Explainer})
 */
public record ListingOutcome(String listing, Heads left, Money shadowPrice, Optional<Shortfall> shortfall) {
    /** Returns whether heads are left without a reason, because no explanation was requested or it was not reached. */
    public boolean isUnexplained() {
        return left.count() > 0 && shortfall.isEmpty();
    }

    public ListingOutcome with(Optional<Shortfall> why) {
        return new ListingOutcome(listing, left, shadowPrice, why);
    }
}
