package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.deal.weighing.WeighReversal;

/**
 * A side contests the weigh-in, which remains valid until it is reversed.
 *
 * @param weighed the deal as it was weighed
 * @param dispute what is contested
 */
public record Disputed(Weighed weighed, Dispute dispute) implements Deal {

    /**
     * Reverses the valid weigh-in and enters {@code corrected} in its place. This adds two entries.
     *
     * <p>Refusals: {@code NUMBER_TAKEN}, and all that {@link WeighIn} lists.
     *
     * @param reversalId the number of the reversing entry
     * @param today the day of entry
     */
    public Outcome<Weighed> reweigh(String reversalId, WeighIn corrected, LocalDate today) {
        return taken(reversalId, corrected)
                .or(() -> corrected.refusal(terms(), weighed.collected().loading(), today))
                .<Outcome<Weighed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(reversed(reversalId, corrected.reckonedAt(terms()))));
    }

    private Weighed reversed(String reversalId, WeighIn corrected) {
        WeighReversal reversal =
                new WeighReversal(reversalId, weighed.weighIn().id(), dispute.reason(), corrected.on());
        return new Weighed(weighed.collected(), weighed.weighings().replaced(reversal, corrected), weighed.past());
    }

    private Optional<Refusal> taken(String reversalId, WeighIn corrected) {
        if (weighed.weighings().has(reversalId)) {
            return Optional.of(Refusal.of(Refusal.Code.NUMBER_TAKEN, reversalId));
        }
        return weighed.weighings().has(corrected.id()) || corrected.id().equals(reversalId)
                ? Optional.of(Refusal.of(Refusal.Code.NUMBER_TAKEN, corrected.id()))
                : Optional.empty();
    }

    @Override
    public Subject subject() {
        return weighed.subject();
    }

    @Override
    public DealTerms terms() {
        return weighed.terms();
    }

    @Override
    public DealState state() {
        return DealState.DISPUTED;
    }
}
