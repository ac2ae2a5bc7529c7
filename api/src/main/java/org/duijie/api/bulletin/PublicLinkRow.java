package org.duijie.api.bulletin;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A public link to the results of a campaign.
 *
 * @param hash the SHA-256 of its code
 * @param madeBy the liaison who opened it
 * @param closedAt when a liaison closed it; empty while it is open or has expired
 */
record PublicLinkRow(
        BureauId bureau,
        String id,
        String campaign,
        String hash,
        String madeBy,
        String createdAt,
        String expiresAt,
        Optional<String> closedAt) {
    PublicLinkRow closed(String at) {
        return new PublicLinkRow(bureau, id, campaign, hash, madeBy, createdAt, expiresAt, Optional.of(at));
    }
}
