package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.codec.Body;
import org.duijie.api.store.HistoryRow;

/** Versions of things as bodies show them. */
final class Histories {
    private Histories() {}

    static ObjectNode json(HistoryRow row) {
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
