package org.duijie.core.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.duijie.core.deal.DealHeads;

/**
 * What is still to be delivered.
 *
 * @param volume offered, less sold, dead and rejected; at the weight of today
 * @param spokenFor heads of it that are in open deals or on the road
 * @param daysToClear days until nothing is left if each sells as many heads as were delivered today, the last one counted whole;
 *     0 when nothing is left, empty when nothing was delivered today
 */
public record Left(Volume volume, long spokenFor, OptionalLong daysToClear) {
    static Left of(CampaignFacts facts, List<Sale> sales) {
        Map<String, DealHeads> byListing = new HashMap<>();
        facts.deals().forEach(deal -> byListing.merge(deal.subject().listing(), DealHeads.of(deal), DealHeads::plus));
        Volume left = Volume.NONE;
        long spokenFor = 0;
        for (Offered offer : facts.offers()) {
            DealHeads heads = byListing.getOrDefault(offer.listing().id(), DealHeads.NONE);
            long gone = heads.sold() + heads.dead() + heads.rejected();
            left = left.plus(Volume.of(Math.max(0, offer.headCount() - gone), offer.headOn(facts.today())));
            spokenFor += heads.held() + heads.committed();
        }
        long today = sales.stream()
                .filter(sale -> sale.day().equals(facts.today()))
                .mapToLong(sale -> sale.volume().heads().count())
                .sum();
        return new Left(left, spokenFor, daysToClear(left.heads().count(), today));
    }

    private static OptionalLong daysToClear(long left, long today) {
        if (left == 0) {
            return OptionalLong.of(0);
        }
        return today == 0 ? OptionalLong.empty() : OptionalLong.of(-Math.floorDiv(-left, today));
    }
}
