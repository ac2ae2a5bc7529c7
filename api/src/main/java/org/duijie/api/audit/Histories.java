package org.duijie.api.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.json.Body;

/** Writes the versions of an entry to response bodies. */
public final class Histories {
    private Histories() {}

    public static ObjectNode json(HistoryRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", row.version());
        json.put("at", row.at());
        json.put("actor", row.actor());
        row.onBehalfOf().ifPresent(party -> json.put("onBehalfOf", party));
        json.put("action", row.action());
        row.reason().ifPresent(reason -> json.put("reason", reason));
        json.set("after", Body.tree(row.after()));
        return json;
    }
}
