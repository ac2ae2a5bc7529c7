package org.duijie.core.campaign;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.core.quantity.Weight;

/**
 * The result of one cooperative. A campaign is fair when the two shares are close. Shares are by weight.
 *
 * @param cooperative the cooperative
 * @param offered the weight of everything it offered, as stated
 * @param turnover the deliveries of its stock
 * @param offeredShare its share of the weight that all cooperatives offered, in per mille, rounded half up
 * @param deliveredShare its share of the weight that all cooperatives delivered, in per mille, rounded half up
 */
public record CooperativeLine(
        String cooperative, Weight offered, Turnover turnover, int offeredShare, int deliveredShare) {
    static List<CooperativeLine> by(CampaignFacts facts, List<Sale> sales) {
        Map<String, Long> offered = facts.offers().stream()
                .collect(Collectors.groupingBy(
                        offer -> offer.listing().cooperative(),
                        TreeMap::new,
                        Collectors.summingLong(offer -> offer.whole().weight().grams())));
        Map<String, List<Sale>> sold = sales.stream()
                .collect(Collectors.groupingBy(sale -> sale.subject().cooperative()));
        long all = offered.values().stream().mapToLong(Long::longValue).sum();
        long delivered = Turnover.of(sales).weight().grams();
        return offered.entrySet().stream()
                .map(each -> line(
                        each.getKey(), each.getValue(), sold.getOrDefault(each.getKey(), List.of()), all, delivered))
                .toList();
    }

    private static CooperativeLine line(String name, long offered, List<Sale> sales, long all, long delivered) {
        Turnover turnover = Turnover.of(sales);
        return new CooperativeLine(
                name,
                Bounded.weight(offered),
                turnover,
                share(offered, all),
                share(turnover.weight().grams(), delivered));
    }

    private static int share(long part, long all) {
        if (all == 0) {
            return 0;
        }
        BigInteger twice = BigInteger.valueOf(part).multiply(BigInteger.valueOf(2_000));
        return twice.add(BigInteger.valueOf(all))
                .divide(BigInteger.valueOf(all).shiftLeft(1))
                .intValueExact();
    }
}
