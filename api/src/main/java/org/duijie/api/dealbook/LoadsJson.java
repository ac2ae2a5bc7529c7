package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.WeighEntry;

/** Writes what was loaded and weighed: each load, and the sums over all loads. */
final class LoadsJson {
    private LoadsJson() {}

    /** Completes the loads in the record of {@code deal}, and adds the weigh-ins, warnings and amounts of all. */
    static void add(ObjectNode json, Loaded deal) {
        List<Delivered> delivered = Delivered.of(deal);
        for (JsonNode each : json.get("loads")) {
            ObjectNode one = (ObjectNode) each;
            Load load = deal.loads().list().get(one.get("load").intValue() - 1);
            one.put("state", deal.stateOf(load).code());
        }
        delivered.forEach(one ->
                add((ObjectNode) json.get("loads").get(one.load().number() - 1), one));
        Delivered.payable(deal).ifPresent(payable -> {
            weighIns(json, deal.loads().entries());
            ArrayNode warnings = json.putArray("warnings");
            delivered.forEach(one -> one.warnings().forEach(warning -> add(warnings, warning)));
            json.put("payable", payable.rounded().toString());
            json.put("amount", Delivered.amount(deal).toString());
        });
    }

    private static void add(ObjectNode json, Delivered delivered) {
        weighIns(json, delivered.load().weighings().entries());
        ArrayNode warnings = json.putArray("warnings");
        delivered.warnings().forEach(warning -> add(warnings, warning));
        json.put("payable", delivered.payable().rounded().toString());
        json.put("amount", delivered.amount().toString());
    }

    private static void weighIns(ObjectNode json, List<WeighEntry> entries) {
        ArrayNode weighIns = json.putArray("weighIns");
        entries.forEach(entry -> weighIns.add(WeighEntryJson.write(entry)));
    }

    private static void add(ArrayNode warnings, Warning warning) {
        ArrayNode figures =
                warnings.addObject().put("code", warning.code().name()).putArray("figures");
        warning.texts().forEach(figures::add);
    }
}
