package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.duijie.api.kill.Ledger.Thing;

/**
 * What a liaison does who brings deals from their beginning to their end, on one listing and one intent.
 *
 * @param today the first day of both windows
 */
record DealOperations(LocalDate today) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int HEADS = 2;

    static DealOperations fromToday() {
        return new DealOperations(LocalDate.now(CHINA));
    }

    String listing(String party) {
        return "{\"party\":\"" + party + "\",\"product\":\"poultry/broiler\",\"stock\":\"1000000 head\","
                + "\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"7 jin\"},\"ask\":\"5.10 CNY/jin\",\"permits\":[{\"kind\":\"动物检疫合格证明\","
                + "\"number\":\"JY-1\",\"from\":\"" + today + "\",\"to\":\"" + today.plusDays(3) + "\"}]" + goods();
    }

    String intent(String party) {
        return "{\"party\":\"" + party + "\",\"products\":[\"poultry\"],\"demand\":\"1000000 head\","
                + "\"bid\":\"5.30 CNY/jin\"" + goods();
    }

    /** Deals are proposed, and taken a step further far more often than ended. */
    List<Operation> between(String listing, String intent) {
        Operation propose = (mine, name, random) -> Optional.of(Write.making(
                "/v1/deals",
                name,
                "{\"listing\":\"" + listing + "\",\"intent\":\"" + intent + "\",\"heads\":\"" + HEADS
                        + " head\",\"price\":\"5.20 CNY/jin\",\"pickUpOn\":\"" + pickUp() + "\"}"));
        Operation step =
                (mine, name, random) -> mine.anOpenOne(random).map(deal -> next(deal, name, random.nextInt(12) == 0));
        return List.of(propose, step, step, step, step, step, step);
    }

    private Write next(Thing deal, String name, boolean isOver) {
        JsonNode json = deal.json();
        return switch (json.get("state").textValue()) {
            case "proposed" ->
                isOver
                        ? write(deal, name, "decline", "\"reason\":\"other\"")
                        : write(deal, name, "accept", "\"side\":\"" + side(json) + "\",\"heardBy\":\"phone\"");
            case "agreed" ->
                isOver ? write(deal, name, "cancel", "\"reason\":\"other\"") : write(deal, name, "confirm", "");
            case "confirmed" ->
                write(
                        deal,
                        name,
                        "collect",
                        "\"on\":\"" + pickUp() + "\",\"heads\":\"" + HEADS + " head\",\"vehicle\":\"豫M12345\"");
            case "collected" -> write(deal, name, "weigh-in", weighIn());
            case "weighed" ->
                isOver ? dispute(deal, name, "dispute") : write(deal, name, "settle", "\"dueOn\":\"" + pickUp() + "\"");
            case "disputed" -> write(deal, name, "reweigh", weighIn());
            default ->
                isOver ? dispute(deal, name, "reverse") : write(deal, name, "pay", "\"paidOn\":\"" + pickUp() + "\"");
        };
    }

    private static Write dispute(Thing deal, String name, String verb) {
        return write(deal, name, verb, "\"reason\":\"weight\",\"side\":\"buyer\",\"heardBy\":\"phone\"");
    }

    private static Write write(Thing deal, String name, String verb, String body) {
        return Write.doing(deal.path() + "/" + verb, name, deal.version(), "{" + body + "}");
    }

    private static String side(JsonNode json) {
        return json.path("acceptances").isEmpty() ? "buyer" : "cooperative";
    }

    private String weighIn() {
        return "\"on\":\"" + pickUp() + "\",\"gross\":\"1006 kg\",\"tare\":\"1000 kg\",\"heads\":\"" + HEADS
                + " head\",\"acceptors\":[\"王\",\"刘\"]";
    }

    private LocalDate pickUp() {
        return today;
    }

    private String goods() {
        return ",\"from\":\"" + today + "\",\"to\":\"" + today.plusDays(12) + "\",\"at\":{\"lat\":34.5,\"lon\":110.9}}";
    }
}
