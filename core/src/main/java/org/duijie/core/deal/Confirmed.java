package org.duijie.core.deal;

import java.time.LocalDate;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * A liaison has checked permit and price; the stock may be picked up.
 *
 * @param agreed the deal as agreed
 * @param confirmation the liaison's confirmation
 */
public record Confirmed(Agreed agreed, Confirmation confirmation) implements Open {

    /**
     * Records that the first truck is loaded. With fewer heads than agreed, the rest stays committed and waits for the
     * next truck. With more, the extra heads come from the free stock of the listing; the terms limit them. The day may
     * differ from the agreed one if the permit is valid on it.
     *
     * <p>Refusals: {@code DAY_NOT_YET}, {@code COLLECTED_BEFORE_CONFIRMED}, {@code PERMIT_MISSING}, {@code
     * PERMIT_NOT_VALID_ON_DAY}, {@code NOTHING_LOADED}, {@code LOADED_OVER_AGREED}.
     *
     * @param today the day of entry
     */
    public Outcome<Loaded> collect(Loading loading, LocalDate today) {
        return LoadingRules.refusal(this, Heads.NONE, loading, today)
                .<Outcome<Loaded>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(Loaded.first(this, loading)));
    }

    /**
     * Returns this deal with another expected weight per unit sold, for loading on a day other than the agreed one.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the heads together would be too heavy
     */
    public Confirmed expecting(Weight expectedHead) {
        return new Confirmed(agreed.movedTo(terms().pickUpOn(), expectedHead), confirmation);
    }

    Confirmed with(PaymentBook payments) {
        return new Confirmed(agreed.with(payments), confirmation);
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
    public PaymentBook payments() {
        return agreed.payments();
    }

    @Override
    public DealState state() {
        return DealState.CONFIRMED;
    }
}
