package org.duijie.api.loss;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * Heads that a listing lost on the farm, or the reversal of a loss.
 *
 * @param campaign the campaign that it counts for
 * @param reason the code of a {@link org.duijie.core.deal.weighing.LossReason}
 * @param heads how many; below zero in a reversal
 * @param onDay the day on which it happened, or was noticed
 * @param note a free text; may be empty
 * @param reverses the loss that it reverses
 * @param actor the user who entered it
 */
public record LossRow(
        BureauId bureau,
        String id,
        String listing,
        Optional<String> campaign,
        String reason,
        long heads,
        String onDay,
        String note,
        Optional<String> reverses,
        String actor,
        String createdAt) {}
