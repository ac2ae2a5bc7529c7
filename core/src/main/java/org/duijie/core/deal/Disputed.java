package org.duijie.core.deal;

import java.time.LocalDate;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.deal.weighing.WeighReversal;

/**
 * A load whose weigh-in a side contests. The weigh-in remains valid until it is reversed.
 *
 * @param weighed the load as it was weighed
 * @param dispute what is contested
 */
public record Disputed(Weighed weighed, Dispute dispute) implements Load {
    /**
     * Reverses the valid weigh-in and enters {@code corrected} in its place. This adds two entries.
     *
     * <p>Refusals: all that {@link WeighIn} lists.
     *
     * @param reversalId the number of the reversing entry
     * @param deal the terms of the deal
     * @param today the day of entry
     */
    Outcome<Weighed> reweigh(String reversalId, WeighIn corrected, DealTerms deal, LocalDate today) {
        DealTerms terms = termsOf(deal);
        return corrected
                .refusal(terms, loading(), today)
                .<Outcome<Weighed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(reversed(reversalId, corrected.reckonedAt(terms))));
    }

    private Weighed reversed(String reversalId, WeighIn corrected) {
        WeighReversal reversal =
                new WeighReversal(reversalId, weighed.weighIn().id(), dispute.reason(), corrected.on());
        return new Weighed(road(), weighed.weighings().replaced(reversal, corrected));
    }

    @Override
    public Disputed with(Loading corrected) {
        return new Disputed(weighed.with(corrected), dispute);
    }

    @Override
    public OnRoad road() {
        return weighed.road();
    }

    @Override
    public DealState state() {
        return DealState.DISPUTED;
    }
}
