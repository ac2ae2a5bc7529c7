package org.duijie.api.loss;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * Heads that a listing lost on the farm, or an entry that takes such a loss back.
 *
 * @param campaign the campaign to which it counts
 * @param reason the code of a {@link org.duijie.core.deal.weighing.LossReason}
 * @param heads how many; below zero in a reversal
 * @param onDay the day on which it was, or was seen
 * @param note what else there is to say; empty for nothing
 * @param reverses the loss that it takes back
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
