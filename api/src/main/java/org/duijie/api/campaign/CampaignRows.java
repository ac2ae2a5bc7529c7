package org.duijie.api.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Change;
import org.duijie.api.json.Body;
import org.duijie.api.json.Spliced;

/** Converts campaigns to answers. */
final class CampaignRows {
    private CampaignRows() {}

    /** Returns the entered fields and the fields that the service adds. */
    static String text(CampaignRow row) {
        return Spliced.behind(row.entered())
                .put("id", row.id())
                .put("status", row.status().word())
                .put("version", row.version())
                .object("holds")
                .put("listings", row.listings())
                .put("intents", row.intents())
                .end()
                .put("createdAt", row.createdAt())
                .put("changedAt", row.changedAt())
                .whole();
    }

    /** Returns the same as a JSON tree. */
    public static ObjectNode json(CampaignRow row) {
        return Body.tree(text(row));
    }

    /** Returns a change of a campaign in the form of audit lines. */
    static Change changed(String action, String owner, CampaignRow before, CampaignRow after) {
        return Change.updated(action, after.id(), after.version(), owner, json(before), json(after));
    }

    /** Returns a change of the listings and intents of a campaign in the form of audit lines. */
    static Change moved(
            String action, String owner, CampaignRow before, CampaignRow after, CampaignOfferingsBody moved) {
        return Change.updated(
                action,
                after.id(),
                after.version(),
                owner,
                json(before),
                json(after).set("moved", json(moved)));
    }

    private static ObjectNode json(CampaignOfferingsBody goods) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode listings = json.putArray("listings");
        goods.listings().forEach(listings::add);
        ArrayNode intents = json.putArray("intents");
        goods.intents().forEach(intents::add);
        return json;
    }
}
