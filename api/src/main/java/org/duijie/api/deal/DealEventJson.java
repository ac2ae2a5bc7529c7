package org.duijie.api.deal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.dealbook.DealLog;

/** Writes transitions of deals in the form of answers. */
final class DealEventJson {
    private DealEventJson() {}

    /** Returns a transition: who did what, when, and why. */
    static ObjectNode write(DealLog.Event row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("n", row.n());
        json.put("at", row.at());
        json.put("actor", row.actor());
        row.onBehalfOf().ifPresent(party -> json.put("onBehalfOf", party));
        row.heardBy().ifPresent(channel -> json.put("heardBy", channel.code()));
        json.put("verb", row.verb());
        json.put("state", row.state().code());
        if (!row.loads().isEmpty()) {
            row.loads().forEach(json.putArray("loads")::add);
        }
        row.reason().ifPresent(reason -> json.put("reason", reason));
        row.note().ifPresent(note -> json.put("note", note));
        return json;
    }
}
