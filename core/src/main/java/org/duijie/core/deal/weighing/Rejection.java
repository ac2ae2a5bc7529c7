package org.duijie.core.deal.weighing;

import java.util.Optional;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Heads that the buyer turned away on the spot.
 *
 * @param heads how many
 * @param weighed their part of the net weight, none when they were kept off the scale; empty when nobody said
 * @param reason why
 */
public record Rejection(Heads heads, Optional<Weight> weighed, RejectReason reason) {
    public Rejection(Heads heads, Weight weighed, RejectReason reason) {
        this(heads, Optional.of(weighed), reason);
    }

    /** Their part of the net weight; none when nobody said. */
    public Weight weight() {
        return weighed.orElse(Weight.NONE);
    }
}
