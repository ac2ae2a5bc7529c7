package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.match.Explainer;
import org.duijie.core.quantity.Quantity;

/**
 * How an intent came out of a plan.
 *
 * @param intent the intent's id
 * @param missing what it lacks of its demand, in the demand's kind
 * @param shortfall why it lacks some; empty when it lacks none, or when nobody asked yet ({@link Explainer})
 */
public record IntentOutcome(String intent, Quantity missing, Optional<Shortfall> shortfall) {
    /** Whether it lacks some and the reason was not asked for, or was left out. */
    public boolean isUnexplained() {
        return missing.held() > 0 && shortfall.isEmpty();
    }

    public IntentOutcome with(Optional<Shortfall> why) {
        return new IntentOutcome(intent, missing, why);
    }
}
