package org.duijie.api.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;

/**
 * A change of a campaign in a request: a merge patch.
 *
 * @param fields the fields to change
 */
record CampaignPatch(ObjectNode fields) {
    /**
     * A campaign after a change.
     *
     * @param entered what is stored
     * @param read the fields, with the warnings about them
     */
    record Changed(String entered, Decoded<CampaignBody> read) {}

    /**
     * Returns the campaign after the change.
     *
     * @throws Refused with all errors in the result
     */
    Changed appliedTo(CampaignRow before, LocalDate today) {
        ObjectNode merged = Body.merged(Body.tree(before.entered()), fields);
        Decoded<CampaignBody> read =
                CampaignBody.read(Body.bytes(merged), LikelyDays.on(today).of(fields));
        Refused.orRefused(read);
        return new Changed(CanonicalJson.of(merged), read);
    }
}
