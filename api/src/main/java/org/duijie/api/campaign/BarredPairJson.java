package org.duijie.api.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.campaign.Barring.Barred;
import org.duijie.api.feature.View;

/** Writes barred pairs in the form of answers and audit lines. */
final class BarredPairJson {
    private BarredPairJson() {}

    static View view(Barred barred) {
        return new View(barred.id(), 1, write(barred));
    }

    static ObjectNode write(Barred barred) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", barred.id())
                .put("campaign", barred.campaign())
                .put("listing", barred.pair().listing())
                .put("intent", barred.pair().intent())
                .put("reason", barred.pair().reason())
                .put("barredBy", barred.by())
                .put("barredAt", barred.at());
        barred.liftedAt().ifPresent(at -> json.put("liftedAt", at));
        return json;
    }
}
