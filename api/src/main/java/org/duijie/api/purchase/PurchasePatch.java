package org.duijie.api.purchase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/**
 * A change of an entry in a request: a merge patch.
 *
 * @param fields the fields to change
 */
record PurchasePatch(ObjectNode fields) {
    /**
     * Returns the entry after the change.
     *
     * @throws Refused with all errors in the result, or if the change names another party
     */
    PurchaseBody appliedTo(PurchaseRow before) {
        String party = fields.path("party").asText();
        if (fields.has("party") && !party.equals(before.party())) {
            throw Refused.because(Refusals.of(Fault.PARTY_STAYS, "party", party));
        }
        return Refused.orRefused(PurchaseBody.read(Body.bytes(Body.merged(PurchaseJson.entered(before), fields))));
    }
}
