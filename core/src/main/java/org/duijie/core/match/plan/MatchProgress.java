package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.quantity.Money;

/**
 * The progress of a round.
 *
 * @param stage the current stage
 * @param value the value of the best plan found; empty before there is one
 * @param upperBound the best bound found; empty before there is one
 */
public record MatchProgress(Stage stage, Optional<Money> value, Optional<Money> upperBound) {

    /** Returns how far the best plan found can be from the optimum; empty until there are both a plan and a bound. */
    public Optional<Gap> gap() {
        return value.flatMap(best -> upperBound.map(bound -> Gap.between(best, bound)));
    }

    /** The stages of a round, in order. */
    public enum Stage {
        COMPILE,
        PRICE,
        PLAN,
        IMPROVE,
        CERTIFY,
        DONE
    }
}
