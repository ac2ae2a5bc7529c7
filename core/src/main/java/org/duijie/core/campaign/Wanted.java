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
 * @param left the remaining demand, in heads or grams like the demand; 0 when nothing is left
 */
public record Wanted(PurchaseIntent intent, long left) {
    /**
     * Checks the remaining demand.
     *
     * @throws IllegalArgumentException when it is below 0, or more than the intent's demand
     */
    public Wanted {
        if (left < 0 || left > intent.demand().upTo().held()) {
            throw new IllegalArgumentException(
                    left + " left of " + intent.demand().upTo());
        }
    }

    /**
     * Returns {@code intent} with the demand that is left after {@code deals}, which must be all deals of the intent. A
     * load counts with its expected weight until it is weighed, then with the weighed weight. If deliveries exceed the
     * demand, the remaining demand is 0.
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
        DealHeads heads = DealHeads.of(deal);
        long expected = deal.terms()
                .expected(Heads.of(heads.held() + heads.committedOfDemand()))
                .grams();
        return expected
                + Delivered.of(deal).stream()
                        .mapToLong(load -> load.weight().grams())
                        .sum();
    }
}
