package org.duijie.core.deal;

import java.time.LocalDate;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighBook;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Weight;

/**
 * A load that is on the road.
 *
 * @param number its number in the deal, from 1
 * @param loading what left the farm
 * @param expectedHead the weight expected of a head on the day of loading
 */
public record OnRoad(int number, Loading loading, Weight expectedHead) implements Load {
    /**
     * Records the weigh-in: the only record of what was delivered.
     *
     * <p>Refusals: see {@link WeighIn}, which lists them in the order in which they are checked.
     *
     * @param deal the terms of the deal
     * @param today the day of entry
     */
    Outcome<Weighed> weighIn(WeighIn weighIn, DealTerms deal, LocalDate today) {
        DealTerms terms = termsOf(deal);
        return weighIn.refusal(terms, loading, today)
                .<Outcome<Weighed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Weighed(this, WeighBook.of(weighIn.reckonedAt(terms)))));
    }

    @Override
    public OnRoad with(Loading corrected) {
        return new OnRoad(number, corrected, expectedHead);
    }

    @Override
    public OnRoad road() {
        return this;
    }

    @Override
    public DealState state() {
        return DealState.COLLECTED;
    }
}
