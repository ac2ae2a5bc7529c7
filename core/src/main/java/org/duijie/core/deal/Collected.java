package org.duijie.core.deal;

import java.time.LocalDate;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighBook;
import org.duijie.core.deal.weighing.WeighIn;

/**
 * The stock is on the road.
 *
 * @param confirmed the deal as it was confirmed
 * @param loading what left the farm
 */
public record Collected(Confirmed confirmed, Loading loading) implements Deal {

    /**
     * Records the weigh-in: the only record of what was delivered.
     *
     * <p>Refusals: see {@link WeighIn}, which lists them in the order in which they are checked.
     *
     * @param today the day of entry
     */
    public Outcome<Weighed> weighIn(WeighIn weighIn, LocalDate today) {
        return weighIn.refusal(terms(), loading, today)
                .<Outcome<Weighed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(
                        new Weighed(this, WeighBook.of(weighIn.reckonedAt(terms())), SettlementBook.EMPTY)));
    }

    @Override
    public Subject subject() {
        return confirmed.subject();
    }

    @Override
    public DealTerms terms() {
        return confirmed.terms();
    }

    @Override
    public DealState state() {
        return DealState.COLLECTED;
    }
}
