package org.duijie.api.campaign;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A listing and an intent that a liaison has barred from each other in a campaign's rounds.
 *
 * @param reason the liaison's reason
 * @param barredBy the user who barred them
 * @param liftedAt when the bar was lifted; read only
 */
record BarredPairRow(
        BureauId bureau,
        String id,
        String campaign,
        String listing,
        String intent,
        String reason,
        String barredBy,
        String barredAt,
        Optional<String> liftedAt) {}
