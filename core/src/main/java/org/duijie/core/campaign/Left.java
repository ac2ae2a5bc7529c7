package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;

/**
 * The stock of a product that is still to be delivered.
 *
 * @param volume the stock offered less sold, dead, rejected and lost heads, at today's weight
 * @param spokenFor the part of {@code volume} that is in open deals or on the road, at today's weight
 * @param daysToClear the number of days until nothing is left if every day delivers as much as today, rounded up. It is
 *     computed from heads, or from weight where the product is not counted. 0 when nothing is left, empty when nothing
 *     was delivered today
 */
public record Left(Volume volume, Volume spokenFor, OptionalLong daysToClear) {
    static Left of(
            Ware ware, LocalDate today, List<Offered> offers, List<Deal> deals, List<Lost> losses, List<Sale> sales) {
        Map<String, DealHeads> taken = new HashMap<>();
        deals.forEach(deal -> taken.merge(deal.subject().listing(), DealHeads.of(deal), DealHeads::plus));
        Map<String, Long> lost = new HashMap<>();
        losses.forEach(each -> lost.merge(each.listing(), each.heads(), Long::sum));
        Volume left = Volume.NONE;
        Volume spokenFor = Volume.NONE;
        for (Offered offer : offers) {
            String id = offer.listing().id();
            DealHeads heads = taken.getOrDefault(id, DealHeads.NONE);
            long gone = heads.sold() + heads.dead() + heads.rejected() + lost.getOrDefault(id, 0L);
            left = left.plus(Volume.of(Math.max(0, offer.headCount() - gone), offer.headOn(today)));
            spokenFor = spokenFor.plus(Volume.of(heads.held() + heads.committed(), offer.headOn(today)));
        }
        Volume delivered = Volume.sum(sales.stream()
                .filter(sale -> sale.day().equals(today))
                .map(Sale::delivered)
                .map(sold -> new Volume(sold.heads(), sold.weight()))
                .toList());
        return new Left(left, spokenFor, daysToClear(measured(ware, left), measured(ware, delivered)));
    }

    private static long measured(Ware ware, Volume volume) {
        return ware.isCounted() ? volume.heads().count() : volume.weight().grams();
    }

    private static OptionalLong daysToClear(long left, long today) {
        if (left == 0) {
            return OptionalLong.of(0);
        }
        return today == 0 ? OptionalLong.empty() : OptionalLong.of(-Math.floorDiv(-left, today));
    }
}
