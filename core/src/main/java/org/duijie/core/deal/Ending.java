package org.duijie.core.deal;

import java.time.Instant;
import java.util.Optional;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.market.Name;

/**
 * How a deal ended without a delivery.
 *
 * @param from the state in which it ended
 * @param how declined, expired or cancelled
 * @param word the reason, and who gave it
 */
public record Ending(DealState from, DealState how, Word word) {
    /**
     * The reason for an ending.
     *
     * @param by the side that ended it; empty for a liaison's own decision, or when nobody answered
     * @param reason the reason
     * @param note free text that explains the reason; may be empty
     * @param at the time of entry
     */
    public record Word(Optional<Side> by, EndReason reason, Optional<String> note, Instant at) {
        public Word {
            note.ifPresent(Name::require);
        }

        public static Word of(Side by, EndReason reason, Instant at) {
            return new Word(Optional.of(by), reason, Optional.empty(), at);
        }
    }
}
