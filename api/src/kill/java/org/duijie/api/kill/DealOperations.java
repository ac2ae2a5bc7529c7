package org.duijie.api.kill;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.duijie.api.deal.RoadAhead;
import org.duijie.api.kill.Ledger.Thing;

/**
 * What a liaison does who brings deals from their beginning to their end, on one listing and one intent.
 *
 * @param today the first day of both windows
 */
record DealOperations(LocalDate today) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int HEADS = 100;
    private static final Set<String> BULK = Set.of("accept", "confirm", "collect", "settle", "pay");

    static DealOperations fromToday() {
        return new DealOperations(LocalDate.now(CHINA));
    }

    String listing(String party) {
        return "{" + party(party) + listing() + ",\"stock\":\"1000000 head\"," + window() + "}";
    }

    String intent(String party) {
        return "{" + party(party) + intent() + ",\"demand\":\"1000000 head\"," + window() + "}";
    }

    /** A calendar of listings, whose first part is as {@link #listing}. */
    String listings(String party) {
        return "{\"kind\":\"listings\",\"entry\":{" + party(party) + listing() + "},\"parts\":" + parts("stock") + "}";
    }

    /** A calendar of intents, whose first part is as {@link #intent}. */
    String intents(String party) {
        return "{\"kind\":\"intents\",\"entry\":{" + party(party) + intent() + "},\"parts\":" + parts("demand") + "}";
    }

    /** Deals are proposed, and taken a step further far more often than ended. */
    List<Operation> between(String listing, String intent) {
        Operation propose = (mine, name, random) -> Optional.of(Write.making(
                "/v1/deals",
                name,
                "{\"listing\":\"" + listing + "\",\"intent\":\"" + intent + "\",\"heads\":\"" + HEADS
                        + " head\",\"price\":\"5.20 CNY/jin\",\"pickUpOn\":\"" + today + "\"}"));
        Operation step = (mine, name, random) -> mine.anOpenOne(random).map(deal -> next(deal, name, random));
        Operation several = (mine, name, random) -> several(mine.openOnes(random), name, random);
        return List.of(propose, propose, step, step, step, step, step, step, several, several);
    }

    /** One verb for all of {@code deals} that it comes next for; the one that comes next for most. */
    private Optional<Write> several(List<Thing> deals, String name, SplittableRandom random) {
        Map<String, List<String>> items = new TreeMap<>();
        for (Thing deal : deals) {
            RoadAhead.Next next = new RoadAhead(today).of(deal.json(), random);
            String item =
                    "{'id':" + deal.json().get("id") + ",'version':" + deal.version() + ",'body':" + next.body() + "}";
            items.computeIfAbsent(next.verb(), verb -> new ArrayList<>()).add(item);
        }
        items.keySet().retainAll(BULK);
        return items.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .map(each -> Write.doingAll(
                        "/v1/deals/bulk",
                        name,
                        ("{'verb':'" + each.getKey() + "','items':" + each.getValue() + "}").replace('\'', '"')));
    }

    private Write next(Thing deal, String name, SplittableRandom random) {
        RoadAhead.Next next = new RoadAhead(today).of(deal.json(), random);
        return Write.doing(
                deal.path() + "/" + next.verb(),
                name,
                deal.version(),
                next.body().replace('\'', '"'));
    }

    private String listing() {
        return "\"product\":\"poultry/broiler\",\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"7 jin\"},\"ask\":\"5.10 CNY/jin\","
                + "\"permits\":[{\"kind\":\"动物检疫合格证明\",\"number\":\"JY-1\",\"from\":\"" + today + "\",\"to\":\""
                + today.plusDays(3) + "\"}],\"at\":{\"lat\":34.5,\"lon\":110.9}";
    }

    private static String intent() {
        return "\"products\":[\"poultry\"],\"bid\":\"5.30 CNY/jin\",\"at\":{\"lat\":34.5,\"lon\":110.9}";
    }

    private static String party(String party) {
        return "\"party\":\"" + party + "\",";
    }

    private String window() {
        return "\"from\":\"" + today + "\",\"to\":\"" + today.plusDays(12) + "\"";
    }

    private String parts(String amount) {
        return "[{" + window() + ",\"" + amount + "\":\"1000000 head\"},{\"day\":\"" + today.plusDays(8) + "\",\""
                + amount + "\":\"500 head\"}]";
    }
}
