package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.WeighBook;
import org.duijie.core.deal.weighing.WeighIn;

/**
 * The stock is delivered, weighed and accepted, in whole or in part.
 *
 * @param collected the deal as it was loaded
 * @param weighings the weigh-ins and reversals
 * @param past settlements that have been reversed, with their reversals; they add up to 0
 */
public record Weighed(Collected collected, WeighBook weighings, SettlementBook past) implements Deal {
    /**
     * Checks that no settlement is valid.
     *
     * @throws IllegalArgumentException when a settlement is valid, because the deal would then be {@link Settled}
     */
    public Weighed {
        if (past.standing().isPresent()) {
            throw new IllegalArgumentException("a weighed deal has no settlement that stands");
        }
    }

    /** Returns the valid weigh-in. */
    public WeighIn weighIn() {
        return weighings.standing();
    }

    /** Returns the warnings that a liaison should look at. */
    public List<Warning> warnings() {
        return weighIn().warnings(terms(), collected.loading());
    }

    /**
     * Fixes the amount to be paid.
     *
     * <p>Refusals: {@code NUMBER_TAKEN}, {@code DAY_NOT_YET}, {@code DUE_BEFORE_SETTLED}, {@code DUE_TOO_LATE}.
     *
     * @param dueOn the day on which payment is due, at most a year after today
     * @param today the day of the settlement
     */
    public Outcome<Settled> settle(String id, LocalDate dueOn, LocalDate today) {
        return taken(id)
                .or(() -> DayRules.happened(weighIn().on(), today, weighIn().on(), Refusal.Code.DAY_NOT_YET))
                .or(() -> DayRules.due(dueOn, today))
                .<Outcome<Settled>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Settled(this, Settlement.of(id, weighIn(), terms(), today, dueOn))));
    }

    private Optional<Refusal> taken(String id) {
        return past.has(id) ? Optional.of(Refusal.of(Refusal.Code.NUMBER_TAKEN, id)) : Optional.empty();
    }

    /** Records that one side contests the weigh-in. This is never refused. */
    public Disputed dispute(Dispute dispute) {
        return new Disputed(this, dispute);
    }

    @Override
    public Subject subject() {
        return collected.subject();
    }

    @Override
    public DealTerms terms() {
        return collected.terms();
    }

    @Override
    public DealState state() {
        return DealState.WEIGHED;
    }
}
