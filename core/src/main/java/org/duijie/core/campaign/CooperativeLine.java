package org.duijie.core.campaign;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a cooperative fared beside the others: the fairness of a campaign is that the two shares are near each other.
 *
 * @param cooperative who
 * @param offered all it offered
 * @param turnover what was taken of it
 * @param offeredShare per mille of all heads offered, half up
 * @param deliveredShare per mille of all heads delivered, half up
 */
public record CooperativeLine(
        String cooperative, Volume offered, Turnover turnover, int offeredShare, int deliveredShare) {
    static List<CooperativeLine> by(CampaignFacts facts, List<Sale> sales) {
        Map<String, Volume> offered = new TreeMap<>();
        facts.offers().forEach(offer -> offered.merge(offer.listing().cooperative(), offeredBy(offer), Volume::plus));
        Map<String, List<Sale>> sold = sales.stream()
                .collect(Collectors.groupingBy(sale -> sale.subject().cooperative()));
        long all = heads(Volume.sum(offered.values()));
        long delivered = heads(Turnover.of(sales).volume());
        return offered.entrySet().stream()
                .map(each -> line(
                        each.getKey(), each.getValue(), sold.getOrDefault(each.getKey(), List.of()), all, delivered))
                .toList();
    }

    static Volume offeredBy(Offered offer) {
        return Volume.of(offer.headCount(), offer.listing().soldWeightOn(offer.asOf(), offer.asOf()));
    }

    private static CooperativeLine line(String name, Volume offered, List<Sale> sales, long all, long delivered) {
        Turnover turnover = Turnover.of(sales);
        return new CooperativeLine(
                name, offered, turnover, share(heads(offered), all), share(heads(turnover.volume()), delivered));
    }

    private static long heads(Volume volume) {
        return volume.heads().count();
    }

    /** Heads are at most 10¹², so twice their thousandfold fits. */
    private static int share(long part, long all) {
        return all == 0 ? 0 : (int) ((2000 * part + all) / (2 * all));
    }
}
