package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.quantity.Money;

/**
 * How far a round is.
 *
 * @param stage what is being done
 * @param value the best plan's value so far; empty before there is one
 * @param upperBound the best bound so far; empty before there is one
 */
public record MatchProgress(Stage stage, Optional<Money> value, Optional<Money> upperBound) {

    /** How far the best plan can be from the best there is; empty before there are a plan and a bound. */
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
