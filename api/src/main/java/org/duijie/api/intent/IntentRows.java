package org.duijie.api.intent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Spliced;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRows;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyRow;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;

/** Converts purchase intents between body, row and answer. */
final class IntentRows {
    private IntentRows() {}

    /** Returns the row of a body: the entered text, and the figures in whole numbers. */
    static IntentRow row(PartyRow owner, IntentBody body, ObjectNode entered, OfferingRow.RecordState stamp) {
        PurchaseIntent intent = body.intent();
        entered.remove("party");
        List<String> products =
                intent.products().stream().map(ProductPath::slug).distinct().toList();
        products.forEach(entered.putArray("products")::add);
        return new IntentRow(
                owner.bureau(),
                intent.id(),
                owner.id(),
                owner.name(),
                CanonicalJson.of(entered),
                owner.buyerKind().orElse(BuyerKind.OTHER),
                products,
                intent.demand().upTo().held(),
                intent.demand().minimum().held(),
                SearchKeys.of(
                        intent.demand().upTo(),
                        intent.terms().bid(),
                        intent.window(),
                        intent.at(),
                        intent.products(),
                        owner.name(),
                        body.note()),
                stamp.status(),
                stamp.version(),
                stamp.createdAt(),
                stamp.changedAt(),
                stamp.taken(),
                0,
                0,
                false,
                stamp.calendar());
    }

    /** Returns the JSON of a request that gives only {@code intent}. */
    static ObjectNode entered(PurchaseIntent intent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        intent.products().stream().map(ProductPath::slug).forEach(json.putArray("products")::add);
        json.put("demand", intent.demand().upTo().toString());
        json.put("bid", intent.terms().bid().toString());
        json.put("from", intent.window().from().toString());
        json.put("to", intent.window().to().toString());
        json.putObject("at")
                .put("lat", intent.at().latitude())
                .put("lon", intent.at().longitude());
        return json;
    }

    /** Returns the answer for a row: the entered fields and the fields that the service adds. */
    static String text(IntentRow row) {
        Spliced text = Spliced.behind(row.entered())
                .put("id", row.id())
                .object("party")
                .put("id", row.party())
                .put("name", row.partyName())
                .end()
                .put("kind", row.kind().word())
                .put("status", row.status().word())
                .put("version", row.version())
                .object("exact")
                .put("demand", row.goods().quantity(row.demand()))
                .put("minimum", row.goods().quantity(row.minimum()))
                .put("left", row.goods().quantity(row.demand() - row.taken()))
                .put("bought", row.goods().quantity(row.bought()))
                .put("beyond", row.goods().quantity(row.beyond()))
                .put("bid", row.goods().price())
                .end();
        OfferingRows.say(row.calendar(), text);
        return text.put("createdAt", row.createdAt())
                .put("changedAt", row.changedAt())
                .whole();
    }

    /** Returns the answer for a row as a JSON tree. */
    public static ObjectNode json(IntentRow row) {
        return Body.tree(text(row));
    }

    /** Returns the answer for a row as others see it: without the bid. */
    static ObjectNode withoutBid(IntentRow row) {
        ObjectNode json = json(row);
        json.remove("bid");
        json.withObject("exact").remove("bid");
        return json;
    }
}
