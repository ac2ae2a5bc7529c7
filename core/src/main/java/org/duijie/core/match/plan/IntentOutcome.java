package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.match.Explainer;
import org.duijie.core.quantity.Quantity;

/**
 * The result of a plan for one intent.
 *
 * @param intent the intent's id
 * @param missing the part of its demand that is not met, by count or by weight like the demand
 * @param shortfall why it is not met; empty when nothing is missing, or when it is not explained yet
 *     ({@link Explainer})
 */
public record IntentOutcome(String intent, Quantity missing, Optional<Shortfall> shortfall) {
    /**
     * Returns whether it has unmet demand without a reason, because no explanation was requested or it was not reached.
     */
    public boolean isUnexplained() {
        return missing.held() > 0 && shortfall.isEmpty();
    }

    public IntentOutcome with(Optional<Shortfall> why) {
        return new IntentOutcome(intent, missing, why);
    }
}
