package org.duijie.core.deal;

import java.time.Instant;
import java.util.Optional;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.market.Name;

/**
 * One side's yes.
 *
 * @param side who accepts
 * @param by the person who entered it: of the side, or a liaison who speaks for it
 * @param heardBy how the liaison heard from the side; empty when the side spoke for itself
 * @param at when
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

    /** Whether a liaison spoke for the side. */
    public boolean isOnBehalf() {
        return heardBy.isPresent();
    }
}
