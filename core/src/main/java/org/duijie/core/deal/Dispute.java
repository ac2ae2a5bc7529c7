package org.duijie.core.deal;

import java.time.Instant;
import java.util.Optional;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.market.Name;

/**
 * An objection of one side to the weigh-in.
 *
 * @param by the side
 * @param reason what it contests
 * @param note free text that explains the reason; may be empty
 * @param at the time of entry
 */
public record Dispute(Side by, DisputeReason reason, Optional<String> note, Instant at) {
    public Dispute {
        note.ifPresent(Name::require);
    }
}
