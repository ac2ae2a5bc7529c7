package org.duijie.api.loss;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * Heads that a listing lost on the farm, or the reversal of a loss.
 *
 * @param campaign the campaign whose report includes it
 * @param reason the code of a {@link org.duijie.core.deal.weighing.LossReason}
 * @param heads the number of lost heads; below zero in a reversal
 * @param onDay the day on which the loss happened or was noticed
 * @param note a free text; may be empty
 * @param reverses the id of the loss that it reverses
 * @param actor the user who entered it
 */
record LossRow(
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
