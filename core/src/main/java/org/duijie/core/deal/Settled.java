package org.duijie.core.deal;

import java.time.LocalDate;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;

/**
 * The amount to be paid is fixed. The deal is final, except for payment and reversal.
 *
 * @param weighed the deal as it was weighed
 * @param settlement the valid settlement
 */
public record Settled(Weighed weighed, Settlement settlement) implements Deal {
    /**
     * Checks that the settlement belongs to the weigh-in.
     *
     * @throws IllegalArgumentException when the settlement is a reversal, or belongs to a weigh-in that is not the
     *     valid one
     */
    public Settled {
        if (settlement.reverses().isPresent()
                || !settlement.weighIn().equals(weighed.weighIn().id())) {
            throw new IllegalArgumentException(
                    settlement.id() + " does not settle " + weighed.weighIn().id());
        }
    }

    /** Returns all settlements and reversals of the deal. */
    public SettlementBook settlements() {
        return weighed.past().with(settlement);
    }

    /**
     * Records that all unpaid entries, of this settlement and earlier ones, were paid in one sum.
     *
     * <p>Refusals: {@code ALREADY_PAID}, {@code DAY_NOT_YET}, {@code PAID_BEFORE_SETTLED}.
     *
     * @param today the day of entry
     */
    public Outcome<Settled> pay(LocalDate day, LocalDate today) {
        return settlement
                .paidOn()
                .map(paidOn -> Refusal.of(Refusal.Code.ALREADY_PAID, paidOn))
                .or(() -> DayRules.happened(day, today, settlement.on(), Refusal.Code.PAID_BEFORE_SETTLED))
                .<Outcome<Settled>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(paid(day)));
    }

    private Settled paid(LocalDate day) {
        Weighed paid = new Weighed(
                weighed.collected(), weighed.weighings(), weighed.past().allPaid(day));
        return new Settled(paid, settlement.paid(day));
    }

    /**
     * Reverses the settlement by a separate entry. Its weigh-in becomes disputed and must be reversed next.
     *
     * <p>Refusals: {@code NUMBER_TAKEN}.
     *
     * @param reversalId the number of the reversing entry
     * @param on the day of the reversal
     */
    public Outcome<Disputed> reverse(String reversalId, LocalDate on, Dispute why) {
        if (settlements().has(reversalId)) {
            return Outcome.refused(Refusal.of(Refusal.Code.NUMBER_TAKEN, reversalId));
        }
        SettlementBook past = settlements().with(settlement.reversal(reversalId, on));
        return Outcome.done(new Disputed(new Weighed(weighed.collected(), weighed.weighings(), past), why));
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
        return DealState.SETTLED;
    }
}
