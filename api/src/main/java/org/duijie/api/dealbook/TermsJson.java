package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.Shrink;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.deal.terms.Tolerance.Outside;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Writes and reads the terms of a deal as exact JSON for storage. */
final class TermsJson {
    private TermsJson() {}

    public static ObjectNode write(DealTerms terms) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("heads", terms.heads().toString());
        json.put("expectedHead", terms.expectedHead().toString());
        json.put("expectedWeight", terms.expected(terms.heads()).toString());
        json.put("price", terms.price().price().toString());
        json.put("dressedPerMille", terms.price().dressedPerMille());
        json.put("delivery", terms.price().delivery().code());
        json.put("pickUpOn", terms.pickUpOn().toString());
        json.set("conditions", write(terms.conditions()));
        return json;
    }

    public static DealTerms read(JsonNode json) {
        return new DealTerms(
                heads(json.get("heads")),
                weight(json.get("expectedHead")),
                new DealPrice(
                        UnitPrice.parse(json.get("price").textValue(), CountWords.COMMON),
                        json.get("dressedPerMille").intValue(),
                        Delivery.parse(json.get("delivery").textValue())),
                day(json.get("pickUpOn")),
                conditions(json.get("conditions")));
    }

    public static Heads heads(JsonNode text) {
        return Heads.parse(text.textValue(), CountWords.COMMON);
    }

    static Weight weight(JsonNode text) {
        return Weight.parse(text.textValue());
    }

    public static LocalDate day(JsonNode text) {
        return LocalDate.parse(text.textValue());
    }

    private static ObjectNode write(Conditions conditions) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("weighedAt", conditions.weighedAt().code());
        json.putObject("shrink")
                .put("perMille", conditions.shrink().perMille())
                .put("bornBy", conditions.shrink().bornBy().code());
        json.put("deathsBornBy", conditions.deathsBornBy().code());
        json.putObject("tolerance")
                .put("perMille", conditions.tolerance().perMille())
                .put("outside", conditions.tolerance().outside().code());
        json.put("permitNeeded", conditions.permitNeeded());
        json.put("acceptors", conditions.acceptors());
        if (conditions.overDelivery() > 0) {
            json.put("overDelivery", conditions.overDelivery());
        }
        return json;
    }

    private static Conditions conditions(JsonNode json) {
        JsonNode shrink = json.get("shrink");
        JsonNode tolerance = json.get("tolerance");
        return new Conditions(
                WeighingPoint.parse(json.get("weighedAt").textValue()),
                new Shrink(
                        shrink.get("perMille").intValue(),
                        Side.parse(shrink.get("bornBy").textValue())),
                Side.parse(json.get("deathsBornBy").textValue()),
                new Tolerance(
                        tolerance.get("perMille").intValue(),
                        Outside.parse(tolerance.get("outside").textValue())),
                json.get("permitNeeded").booleanValue(),
                json.get("acceptors").intValue(),
                json.path("overDelivery").intValue());
    }
}
