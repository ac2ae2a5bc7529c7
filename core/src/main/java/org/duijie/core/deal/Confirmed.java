package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.PermitRule;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.quantity.Weight;

/**
 * A liaison has seen permit and price; the truck may come.
 *
 * @param agreed what the sides agreed on
 * @param confirmation the liaison's word
 */
public record Confirmed(Agreed agreed, Confirmation confirmation) implements Open {

    /**
     * The stock is loaded. Fewer heads than agreed may be; the rest goes back to the listing. The day may be another
     * than the one agreed, if the permit holds on it.
     *
     * <p>Refusals: {@code DAY_NOT_YET}, {@code COLLECTED_BEFORE_CONFIRMED}, {@code PERMIT_MISSING},
     * {@code PERMIT_NOT_VALID_ON_DAY}, {@code NOTHING_LOADED}, {@code LOADED_OVER_AGREED}.
     *
     * @param today the day on which it is told
     */
    public Outcome<Collected> collect(Loading loading, LocalDate today) {
        return DayRules.happened(loading.on(), today, confirmation.on(), Refusal.Code.COLLECTED_BEFORE_CONFIRMED)
                .or(() -> PermitRule.refusalOn(loading.on(), terms(), loading.permit()))
                .or(() -> wrongHeads(loading))
                .<Outcome<Collected>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Collected(this, loading)));
    }

    /**
     * The same where one that is sold should weigh {@code expectedHead}, for it is loaded on another day than was
     * agreed.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the heads would be too heavy together
     */
    public Confirmed expecting(Weight expectedHead) {
        return new Confirmed(agreed.movedTo(terms().pickUpOn(), expectedHead), confirmation);
    }

    private Optional<Refusal> wrongHeads(Loading loading) {
        if (loading.loaded().count() == 0) {
            return Optional.of(Refusal.of(Refusal.Code.NOTHING_LOADED));
        }
        if (loading.loaded().compareTo(terms().heads()) > 0) {
            return Optional.of(Refusal.of(Refusal.Code.LOADED_OVER_AGREED, loading.loaded(), terms().heads()));
        }
        return Optional.empty();
    }

    @Override
    public Subject subject() {
        return agreed.subject();
    }

    @Override
    public DealTerms terms() {
        return agreed.terms();
    }

    @Override
    public DealState state() {
        return DealState.CONFIRMED;
    }
}
