package org.duijie.core.deal;

import java.time.LocalDate;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;

/**
 * What is to be paid stands. Final, but for payment and reversal.
 *
 * @param weighed what was weighed
 * @param settlement the settlement that stands
 */
public record Settled(Weighed weighed, Settlement settlement) implements Deal {
    /**
     * @throws IllegalArgumentException when the settlement is a reversal, or reads another weigh-in than the one that
     *     stands
     */
    public Settled {
        if (settlement.reverses().isPresent()
                || !settlement.weighIn().equals(weighed.weighIn().id())) {
            throw new IllegalArgumentException(
                    settlement.id() + " does not settle " + weighed.weighIn().id());
        }
    }

    /** Every settlement of the deal and its reversal. */
    public SettlementBook settlements() {
        return weighed.past().with(settlement);
    }

    /**
     * What is open, by this settlement and by those before it, is paid in one sum.
     *
     * <p>Refusals: {@code ALREADY_PAID}, {@code DAY_NOT_YET}, {@code PAID_BEFORE_SETTLED}.
     *
     * @param today the day on which it is told
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
     * Takes the settlement back by an entry of its own; the weigh-in it read is disputed and is to be reversed next.
     *
     * <p>Refusals: {@code NUMBER_TAKEN}.
     *
     * @param reversalId the number of the reversing entry
     * @param on the day of it
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
