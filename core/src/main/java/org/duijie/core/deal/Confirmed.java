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
 * A liaison has checked permit and price; the stock may be picked up.
 *
 * @param agreed the deal as agreed
 * @param confirmation the liaison's confirmation
 */
public record Confirmed(Agreed agreed, Confirmation confirmation) implements Open {

    /**
     * Records that the stock is loaded. Fewer heads than agreed may be loaded; the other heads go back to the listing.
     * The day may differ from the agreed one if the permit is valid on it.
     *
     * <p>Refusals: {@code DAY_NOT_YET}, {@code COLLECTED_BEFORE_CONFIRMED}, {@code PERMIT_MISSING}, {@code
     * PERMIT_NOT_VALID_ON_DAY}, {@code NOTHING_LOADED}, {@code LOADED_OVER_AGREED}.
     *
     * @param today the day of entry
     */
    public Outcome<Collected> collect(Loading loading, LocalDate today) {
        return DayRules.happened(loading.on(), today, confirmation.on(), Refusal.Code.COLLECTED_BEFORE_CONFIRMED)
                .or(() -> PermitRule.refusalOn(loading.on(), terms(), loading.permit()))
                .or(() -> wrongHeads(loading))
                .<Outcome<Collected>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Collected(this, loading)));
    }

    /**
     * Returns this deal with another expected weight per unit sold, for loading on a day other than the agreed one.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the heads together would be too heavy
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
