package org.duijie.api.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.campaign.BarredPairTable.Kept;

/** Barred pairs as answers and the audit have them. */
final class BarredPairJson {
    private BarredPairJson() {}

    /** Returns a pair that is barred. */
    static ObjectNode write(BarredPairRow row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", row.id())
                .put("campaign", row.campaign())
                .put("listing", row.listing())
                .put("intent", row.intent())
                .put("reason", row.reason())
                .put("barredBy", row.barredBy())
                .put("barredAt", row.barredAt());
    }

    /** Returns a pair in the form of audit lines. */
    static ObjectNode told(Kept kept) {
        return kept.liftedAt().map(at -> lifted(kept.pair(), at)).orElseGet(() -> write(kept.pair()));
    }

    /** Returns a pair whose bar was lifted. */
    static ObjectNode lifted(BarredPairRow row, String at) {
        return write(row).put("liftedAt", at);
    }
}
