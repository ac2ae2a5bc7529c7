package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.match.Explainer;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;

/**
 * How a listing came out of a plan.
 *
 * @param listing the listing's id
 * @param left heads the plan does not sell
 * @param shadowPrice what one more head of it would be worth to the market, at most, by the prices that prove the bound
 * @param shortfall why some are left; empty when none are, or when nobody asked yet ({@link Explainer})
 */
public record ListingOutcome(String listing, Heads left, Money shadowPrice, Optional<Shortfall> shortfall) {
    /** Whether some are left and the reason was not asked for, or was left out. */
    public boolean isUnexplained() {
        return left.count() > 0 && shortfall.isEmpty();
    }

    public ListingOutcome with(Optional<Shortfall> why) {
        return new ListingOutcome(listing, left, shadowPrice, why);
    }
}
