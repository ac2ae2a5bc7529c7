package org.duijie.api.loss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.market.Lot;
import org.duijie.core.quantity.Heads;

/** Writes losses in the form of answers and audit lines. */
final class LossJson {
    private LossJson() {}

    /** Returns a loss in the form of answers, with the counting words of its listing. */
    static ObjectNode write(LossRow row, Lot lot) {
        ObjectNode json = write(row);
        lot.say(json);
        return json;
    }

    /** Returns a loss in the form of audit lines. A reversal has the number of heads that it gives back. */
    static ObjectNode write(LossRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("listing", row.listing());
        row.campaign().ifPresent(campaign -> json.put("campaign", campaign));
        json.put("reason", row.reason());
        json.put("heads", Heads.of(Math.abs(row.heads())).toString());
        json.put("on", row.onDay());
        if (!row.note().isEmpty()) {
            json.put("note", row.note());
        }
        row.reverses().ifPresent(loss -> json.put("reverses", loss));
        json.put("by", row.actor());
        json.put("createdAt", row.createdAt());
        return json;
    }
}
