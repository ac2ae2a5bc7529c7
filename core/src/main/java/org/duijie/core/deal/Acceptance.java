package org.duijie.core.deal;

import java.time.Instant;
import java.util.Optional;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.market.Name;

/**
 * The acceptance of one side.
 *
 * @param side the side that accepts
 * @param by the person who entered it: a member of the side, or a liaison on its behalf
 * @param heardBy how the side told the liaison; empty when the side entered it itself
 * @param at the time of entry
 */
public record Acceptance(Side side, String by, Optional<Channel> heardBy, Instant at) {
    public Acceptance {
        Name.require(by);
    }

    public static Acceptance byItself(Side side, String person, Instant at) {
        return new Acceptance(side, person, Optional.empty(), at);
    }

    public static Acceptance onBehalf(Side side, String liaison, Channel heardBy, Instant at) {
        return new Acceptance(side, liaison, Optional.of(heardBy), at);
    }

    /** Returns whether a liaison entered the acceptance on the side's behalf. */
    public boolean isOnBehalf() {
        return heardBy.isPresent();
    }
}
