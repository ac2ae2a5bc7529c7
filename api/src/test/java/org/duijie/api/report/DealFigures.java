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

    /** The price times what was accepted, in the unit of the price, rounded to the fen. */
    static BigDecimal priced(JsonNode deal, List<JsonNode> weighIns) {
        String accepted = isByCount(deal) ? "acceptedHeads" : "acceptedWeight";
        BigDecimal paid = weighIns.stream()
                .map(weighIn -> figure(weighIn.get(accepted)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String[] per = deal.at("/terms/price").textValue().split("/", 2)[1].split(" ", 2);
        BigDecimal quantity = per.length == 1 ? BigDecimal.ONE : new BigDecimal(per[0]);
        return figure(deal.at("/terms/price")).multiply(paid).divide(quantity, 2, RoundingMode.HALF_UP);
    }

    /** Whether heads or packs are paid for; else kilograms. */
    static boolean isByCount(JsonNode deal) {
        return deal.at("/terms/price").textValue().matches(".*(head|pack)");
    }

    /** How many heads one of those that are sold holds: more than one of a pack by count. */
    static BigDecimal headsOfOne(JsonNode deal) {
        return deal.path("pack").asText().endsWith("head") ? figure(deal.get("pack")) : BigDecimal.ONE;
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
        return figure(load.at("/loading/heads")).longValueExact();
    }

    /** What a deal has that campaigns come to now and then, by name. */
    static Set<String> seen(JsonNode deal) {
        Set<String> seen = new HashSet<>();
        if (deal.path("loads").size() > 1) {
            seen.add("loads");
        }
        if (deal.at("/heads/extra").longValue() > 0) {
            seen.add("extra");
        }
        if (deal.has("release")) {
            seen.add("release");
        }
        if (deal.has("pack")) {
            seen.add(deal.get("pack").textValue().endsWith("head") ? "pack of heads" : "pack by weight");
        }
        if (isByCount(deal)) {
            seen.add("paid by count");
        }
        for (JsonNode weighIn : weighed(deal)) {
            seen.add(weighIn.has("batches") ? "crates" : weighIn.has("estimated") ? "counted" : "scale");
        }
        deal.path("payments").forEach(payment -> seen.add(payment.get("kind").textValue()));
        deal.path("settlements").forEach(entry -> seen.add(entry.get("weighIns").size() > 1 ? "together" : "alone"));
        return seen;
    }

    /** The heads of a deal in any of {@code places}. */
    static long heads(JsonNode deal, List<String> places) {
        return places.stream()
                .mapToLong(place -> deal.get("heads").get(place).longValue())
                .sum();
    }
}
