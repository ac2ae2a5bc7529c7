package org.duijie.api.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the answers about a deal say of its loads, weigh-ins and amounts. */
final class DealFigures {
    private DealFigures() {}

    static BigDecimal priced(JsonNode deal, List<JsonNode> weighIns) {
        BigDecimal weight = weighIns.stream()
                .map(weighIn -> figure(weighIn.get("acceptedWeight")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return figure(deal.at("/terms/price")).multiply(weight).setScale(2, RoundingMode.HALF_UP);
    }

    /** The valid weigh-in of each load. */
    static List<JsonNode> weighed(JsonNode deal) {
        List<JsonNode> weighed = new ArrayList<>();
        for (JsonNode load : deal.path("loads")) {
            if (load.has("weighIns")) {
                weighed.add(last(load.get("weighIns")));
            }
        }
        return weighed;
    }

    static List<JsonNode> valid(JsonNode entries) {
        Set<String> reversed = new HashSet<>();
        entries.forEach(entry -> reversed.add(entry.path("reverses").asText()));
        List<JsonNode> valid = new ArrayList<>();
        entries.forEach(entry -> {
            if (!entry.has("reverses") && !reversed.contains(entry.get("id").textValue())) {
                valid.add(entry);
            }
        });
        return valid;
    }

    static boolean contains(JsonNode ids, JsonNode id) {
        for (JsonNode each : ids) {
            if (each.equals(id)) {
                return true;
            }
        }
        return false;
    }

    static JsonNode last(List<JsonNode> entries) {
        return entries.get(entries.size() - 1);
    }

    static JsonNode last(JsonNode entries) {
        return entries.get(entries.size() - 1);
    }

    /** The number of a quantity. */
    static BigDecimal figure(JsonNode text) {
        return new BigDecimal(text.textValue().substring(0, text.textValue().indexOf(' ')));
    }

    static long onRoad(JsonNode deal) {
        long heads = 0;
        for (JsonNode load : deal.get("loads")) {
            heads += load.get("state").textValue().equals("collected") ? loaded(load) : 0;
        }
        return heads;
    }

    static long loaded(JsonNode load) {
        return Long.parseLong(load.at("/loading/heads").textValue().replace(" head", ""));
    }
}
