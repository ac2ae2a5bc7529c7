package org.duijie.core.deal;

import java.time.Instant;
import java.util.Optional;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.market.Name;

/**
 * What a side contests.
 *
 * @param by the side
 * @param reason what is contested
 * @param note in words, when the reason alone does not say it
 * @param at when
 */
public record Dispute(Side by, DisputeReason reason, Optional<String> note, Instant at) {
    public Dispute {
        note.ifPresent(Name::require);
    }
}
