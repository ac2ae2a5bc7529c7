package org.duijie.api.quote;

import java.util.Optional;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;

/**
 * Why stock stays unsold or demand is not met, and what to do. A plan names the nearest change, however far it is. A
 * quote does not advise a bid that is higher by more than half, because nobody would follow it.
 *
 * @param why the reasons, without such a remedy
 * @param noPriceHelps whether such a remedy was left out
 */
record Advice(Shortfall why, boolean noPriceHelps) {
    /**
     * Makes the advice.
     *
     * @param why the reasons as a plan has them
     * @param remedy the remedy of {@code why}, if the reader may see it
     */
    static Advice of(Shortfall why, Optional<Remedy> remedy) {
        Optional<Remedy> useful = remedy.filter(change -> !isBeyondReason(change));
        return new Advice(new Shortfall(why.stop(), why.refusals(), useful), remedy.isPresent() && useful.isEmpty());
    }

    private static boolean isBeyondReason(Remedy remedy) {
        return remedy instanceof Remedy.RaiseBid raise
                && raise.by().micros() > (raise.to().micros() - raise.by().micros()) / 2;
    }
}
