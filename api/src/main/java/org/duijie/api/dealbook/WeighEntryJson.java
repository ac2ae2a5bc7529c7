package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.weighing.Dead;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Reading;
import org.duijie.core.deal.weighing.RejectReason;
import org.duijie.core.deal.weighing.Rejection;
import org.duijie.core.deal.weighing.WeighEntry;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.deal.weighing.WeighReversal;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** Writes and reads weigh-ins and their reversals as exact JSON for storage. */
final class WeighEntryJson {
    private WeighEntryJson() {}

    /** Returns the entered values and the values calculated from them alone. */
    public static ObjectNode write(WeighEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", entry.id());
        if (entry instanceof WeighReversal reversal) {
            return json.put("on", reversal.on().toString())
                    .put("reverses", reversal.reverses())
                    .put("reason", reversal.reason().code());
        }
        write((WeighIn) entry, json);
        return json;
    }

    public static WeighEntry read(ObjectNode json) {
        String id = json.get("id").textValue();
        if (json.has("reverses")) {
            return new WeighReversal(
                    id,
                    json.get("reverses").textValue(),
                    DisputeReason.parse(json.get("reason").textValue()),
                    TermsJson.day(json.get("on")));
        }
        List<Rejection> rejections = new ArrayList<>();
        json.get("rejections")
                .forEach(each -> rejections.add(new Rejection(
                        TermsJson.heads(each.get("heads")),
                        weight(each),
                        RejectReason.parse(each.get("reason").textValue()))));
        List<String> acceptors = new ArrayList<>();
        json.get("acceptors").forEach(each -> acceptors.add(each.textValue()));
        JsonNode dead = json.get("dead");
        return new WeighIn(
                id,
                TermsJson.day(json.get("on")),
                reading(json),
                TermsJson.heads(json.get("heads")),
                new Dead(TermsJson.heads(dead.get("heads")), weight(dead)),
                rejections,
                acceptors);
    }

    private static void write(WeighIn weighIn, ObjectNode json) {
        json.put("on", weighIn.on().toString());
        if (weighIn.reading() instanceof Reading.Batch batch) {
            json.put("gross", batch.gross().toString()).put("tare", batch.tare().toString());
        } else if (weighIn.reading() instanceof Reading.Batches batches) {
            ArrayNode list = json.putArray("batches");
            batches.list()
                    .forEach(batch -> list.addObject()
                            .put("gross", batch.gross().toString())
                            .put("tare", batch.tare().toString()));
        } else if (weighIn.reading() instanceof Reading.HeadByHead single) {
            ArrayNode weights = json.putArray("weights");
            single.heads().forEach(each -> weights.add(each.toString()));
        } else {
            json.put("estimated", true);
        }
        json.put("net", weighIn.reading().net().toString());
        json.put("heads", weighIn.heads().toString());
        put(json.putObject("dead"), weighIn.dead().heads(), weighIn.dead().weighed());
        ArrayNode rejections = json.putArray("rejections");
        weighIn.rejections()
                .forEach(each -> put(rejections.addObject(), each.heads(), each.weighed())
                        .put("reason", each.reason().code()));
        ArrayNode acceptors = json.putArray("acceptors");
        weighIn.acceptors().forEach(acceptors::add);
        json.put("acceptedHeads", weighIn.acceptedHeads().toString());
        json.put("acceptedWeight", weighIn.acceptedWeight().toString());
    }

    private static ObjectNode put(ObjectNode json, Heads heads, Optional<Weight> weighed) {
        json.put("heads", heads.toString());
        weighed.ifPresent(weight -> json.put("weight", weight.toString()));
        return json;
    }

    private static Optional<Weight> weight(JsonNode json) {
        return Optional.ofNullable(json.get("weight")).map(TermsJson::weight);
    }

    private static Reading reading(ObjectNode json) {
        if (json.has("estimated")) {
            return new Reading.Counted(TermsJson.weight(json.get("net")));
        }
        if (json.has("gross")) {
            return batch(json);
        }
        if (json.has("batches")) {
            List<Reading.Batch> batches = new ArrayList<>();
            json.get("batches").forEach(each -> batches.add(batch(each)));
            return new Reading.Batches(batches);
        }
        List<Weight> heads = new ArrayList<>();
        json.get("weights").forEach(each -> heads.add(TermsJson.weight(each)));
        return new Reading.HeadByHead(heads);
    }

    private static Reading.Batch batch(JsonNode json) {
        return new Reading.Batch(TermsJson.weight(json.get("gross")), TermsJson.weight(json.get("tare")));
    }
}
