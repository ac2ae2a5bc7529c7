package org.duijie.api.campaign;

import org.duijie.api.db.BureauId;

/**
 * A campaign.
 *
 * @param entered the canonical JSON of what was entered
 * @param listings the number of listings in it; read only
 * @param intents the number of intents in it; read only
 */
record CampaignRow(
        BureauId bureau,
        String id,
        String entered,
        CampaignStatus status,
        long version,
        String createdAt,
        String changedAt,
        long listings,
        long intents) {
    /** Returns this row with another state and version. */
    public CampaignRow changed(String nextEntered, CampaignStatus nextStatus, String at) {
        return new CampaignRow(bureau, id, nextEntered, nextStatus, version + 1, createdAt, at, listings, intents);
    }
}
