package org.duijie.api.deal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The heads that a deal takes of its listing and of an intent by count, as its answer shows them. */
final class HeadsTaken {
    private HeadsTaken() {}

    static long ofStock(JsonNode deal) {
        return Stream.of("held", "committed", "sold", "dead", "rejected")
                .mapToLong(place -> deal.get("heads").get(place).longValue())
                .sum();
    }

    /** Extra heads count once they are weighed. */
    static long ofDemand(JsonNode deal) {
        JsonNode heads = deal.get("heads");
        long agreed = heads.get("committed").longValue() - heads.get("extra").longValue();
        return heads.get("held").longValue()
                + Math.max(0, agreed)
                + heads.get("sold").longValue();
    }

    /** How many heads {@code next} takes of the stock besides: extra heads of a truck, or those that a load has after all. */
    static long more(JsonNode deal, RoadAhead.Next next) {
        long asked = Long.parseLong(next.body().replaceAll(".*'heads':'(\\d+) head'.*", "$1"));
        if (next.verb().equals("collect")) {
            return asked - RoadAhead.atFarm(deal);
        }
        int load = Integer.parseInt(next.body().replaceAll(".*'load':(\\d+),.*", "$1"));
        JsonNode weighIns = deal.get("loads").get(load - 1).get("weighIns");
        return asked - RoadAhead.heads(weighIns.get(weighIns.size() - 1).get("acceptedHeads"));
    }
}
