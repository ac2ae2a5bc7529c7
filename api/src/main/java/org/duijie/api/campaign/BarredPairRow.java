package org.duijie.api.campaign;

import org.duijie.api.db.BureauId;

/**
 * A listing and an intent that a liaison keeps from each other in a campaign's rounds.
 *
 * @param reason why, in the liaison's words
 * @param barredBy the user who did it
 */
public record BarredPairRow(
        BureauId bureau,
        String id,
        String campaign,
        String listing,
        String intent,
        String reason,
        String barredBy,
        String barredAt) {}
