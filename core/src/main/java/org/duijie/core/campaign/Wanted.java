package org.duijie.core.campaign;

import java.util.List;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Delivered;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Heads;

/**
 * A purchase intent of a campaign with its remaining demand. Matching and the report's unmet demand use the same
 * figure.
 *
 * @param intent the intent as entered
 * @param left in heads or grams, as the demand is stated; 0 when nothing is left
 */
public record Wanted(PurchaseIntent intent, long left) {
    /**
     * Checks the remaining demand.
     *
     * @throws IllegalArgumentException when it is below 0, or more than is wanted
     */
    public Wanted {
        if (left < 0 || left > intent.demand().upTo().held()) {
            throw new IllegalArgumentException(
                    left + " left of " + intent.demand().upTo());
        }
    }

    /**
     * Returns what {@code deals} leave of an intent that has no other deals. A deal takes its expected weight until it
     * is weighed, and the weighed weight from then on. A delivery beyond the demand takes no more than all of it.
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
