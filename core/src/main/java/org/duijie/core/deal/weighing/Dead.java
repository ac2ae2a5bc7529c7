package org.duijie.core.deal.weighing;

import java.util.Optional;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Heads that died between loading and acceptance.
 *
 * @param heads the number of heads
 * @param weighed their part of the net weight, 0 when they were kept off the scale; empty when not stated
 */
public record Dead(Heads heads, Optional<Weight> weighed) {
    public static final Dead NONE = new Dead(Heads.NONE, Optional.empty());

    public Dead(Heads heads, Weight weighed) {
        this(heads, Optional.of(weighed));
    }

    /** Returns their part of the net weight; 0 when it was not stated. */
    public Weight weight() {
        return weighed.orElse(Weight.NONE);
    }
}
