package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Transitions of deals as answers have them. */
public final class DealEventJson {
    private DealEventJson() {}

    /** Returns a transition: who did what, when, and why. */
    public static ObjectNode write(DealEventRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("n", row.n());
        json.put("at", row.at());
        json.put("actor", row.actor());
        row.onBehalfOf().ifPresent(party -> json.put("onBehalfOf", party));
        row.heardBy().ifPresent(channel -> json.put("heardBy", channel.code()));
        json.put("verb", row.verb());
        json.put("state", row.state().code());
        row.reason().ifPresent(reason -> json.put("reason", reason));
        row.note().ifPresent(note -> json.put("note", note));
        return json;
    }
}
