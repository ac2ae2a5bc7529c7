package org.duijie.core.deal.weighing;

import java.util.Optional;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Heads that the buyer rejected on delivery.
 *
 * @param heads the number of heads
 * @param weighed their part of the net weight, 0 when they were kept off the scale; empty when not stated
 * @param reason the reason
 */
public record Rejection(Heads heads, Optional<Weight> weighed, RejectReason reason) {
    public Rejection(Heads heads, Weight weighed, RejectReason reason) {
        this(heads, Optional.of(weighed), reason);
    }

    /** Returns their part of the net weight; 0 when it was not stated. */
    public Weight weight() {
        return weighed.orElse(Weight.NONE);
    }
}
