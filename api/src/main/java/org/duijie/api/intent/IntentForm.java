package org.duijie.api.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Shape;
import org.duijie.api.offering.OfferingForm;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.party.PartyRow;
import org.duijie.core.market.BuyerKind;

/** How intents are read, stored and audited. */
final class IntentForm implements OfferingForm<IntentRow, IntentBody> {
    @Override
    public Decoded<IntentBody> read(byte[] body, String id, LikelyDays days, Products products) {
        return IntentBody.read(body, id, id, BuyerKind.OTHER, days, products);
    }

    @Override
    public Shape shape() {
        return IntentBody.SHAPE;
    }

    @Override
    public Optional<String> party(IntentBody body) {
        return body.party();
    }

    @Override
    public IntentRow row(PartyRow owner, IntentBody body, ObjectNode entered, OfferingRow.RecordState stamp) {
        return IntentRows.row(owner, body, entered, stamp);
    }

    @Override
    public ObjectNode merged(IntentRow before, ObjectNode patch) {
        return Body.merged(Body.tree(before.entered()), patch);
    }

    /**
     * Returns whether the change switches the demand between live and dressed weight. Deals that take from the demand
     * were measured by the old kind of weight.
     */
    @Override
    public boolean isDealtOtherwise(ObjectNode before, ObjectNode after) {
        return !before.path("priceFor")
                .asText("live")
                .equals(after.path("priceFor").asText("live"));
    }

    @Override
    public ObjectNode json(IntentRow row) {
        return IntentRows.json(row);
    }
}
