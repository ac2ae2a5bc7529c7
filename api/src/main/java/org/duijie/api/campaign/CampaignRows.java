package org.duijie.api.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.json.Body;
import org.duijie.api.json.Spliced;

/** Campaigns as answers show them. */
final class CampaignRows {
    private CampaignRows() {}

    /** Returns what was entered, and what the service knows. */
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

    /** Does the same as a tree. */
    public static ObjectNode json(CampaignRow row) {
        return Body.tree(text(row));
    }

    /** Returns what was added or removed, as the audit has it. */
    public static ObjectNode json(CampaignOfferingsBody goods) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode listings = json.putArray("listings");
        goods.listings().forEach(listings::add);
        ArrayNode intents = json.putArray("intents");
        goods.intents().forEach(intents::add);
        return json;
    }
}
