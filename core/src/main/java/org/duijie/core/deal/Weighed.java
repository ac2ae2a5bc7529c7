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
 * Delivered, weighed and accepted, in whole or in part.
 *
 * @param collected what left the farm
 * @param weighings what was weighed
 * @param past settlements that were reversed since, with their reversals; they add up to nothing
 */
public record Weighed(Collected collected, WeighBook weighings, SettlementBook past) implements Deal {
    /** @throws IllegalArgumentException when a settlement stands: then the deal is {@link Settled} */
    public Weighed {
        if (past.standing().isPresent()) {
            throw new IllegalArgumentException("a weighed deal has no settlement that stands");
        }
    }

    /** The weigh-in that stands. */
    public WeighIn weighIn() {
        return weighings.standing();
    }

    /** What a liaison should look at. */
    public List<Warning> warnings() {
        return weighIn().warnings(terms(), collected.loading());
    }

    /**
     * Fixes what is to be paid.
     *
     * <p>Refusals: {@code NUMBER_TAKEN}, {@code DAY_NOT_YET}, {@code DUE_BEFORE_SETTLED}, {@code DUE_TOO_LATE}.
     *
     * @param dueOn the day by which it is to be paid, a year after today at most
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

    /** One side contests what was weighed; never refused. */
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
