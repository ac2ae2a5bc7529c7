package org.duijie.core.campaign;

import java.util.List;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Delivered;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Heads;

/**
 * A purchase intent of a campaign, and what is left of its demand: the one figure by which the intent is matched and
 * the report tells what is unmet.
 *
 * @param intent as it was entered
 * @param left in heads or grams, as the demand is; 0 where nothing is
 */
public record Wanted(PurchaseIntent intent, long left) {
    /** @throws IllegalArgumentException when less than nothing is left, or more than is wanted */
    public Wanted {
        if (left < 0 || left > intent.demand().upTo().held()) {
            throw new IllegalArgumentException(
                    left + " left of " + intent.demand().upTo());
        }
    }

    /**
     * What {@code deals} leave of an intent that nobody else takes of. A deal takes the weight expected until it is
     * weighed, and what the scale read from then on; what was delivered beyond the demand takes no more than all of it.
     */
    public static Wanted of(PurchaseIntent intent, List<Deal> deals) {
        long taken = deals.stream()
                .filter(deal -> deal.subject().intent().equals(intent.id()))
                .mapToLong(
                        deal -> intent.demand().byCount() ? DealHeads.of(deal).ofDemand() : grams(deal))
                .sum();
        return new Wanted(intent, Math.max(0, intent.demand().upTo().held() - taken));
    }

    private static long grams(Deal deal) {
        return Delivered.of(deal)
                .map(Delivered::weight)
                .orElseGet(
                        () -> deal.terms().expected(Heads.of(DealHeads.of(deal).ofDemand())))
                .grams();
    }
}
