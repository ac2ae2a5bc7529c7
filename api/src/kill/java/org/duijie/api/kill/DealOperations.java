package org.duijie.api.kill;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
                        + " head\",\"price\":\"5.20 CNY/jin\",\"pickUpOn\":\"" + today + "\"}"));
        Operation step = (mine, name, random) -> mine.anOpenOne(random).map(deal -> next(deal, name, random));
        return List.of(propose, step, step, step, step, step, step);
    }

    private Write next(Thing deal, String name, SplittableRandom random) {
        RoadAhead.Next next = new RoadAhead(today).of(deal.json(), random);
        return Write.doing(
                deal.path() + "/" + next.verb(),
                name,
                deal.version(),
                next.body().replace('\'', '"'));
    }

    private String goods() {
        return ",\"from\":\"" + today + "\",\"to\":\"" + today.plusDays(12) + "\",\"at\":{\"lat\":34.5,\"lon\":110.9}}";
    }
}
