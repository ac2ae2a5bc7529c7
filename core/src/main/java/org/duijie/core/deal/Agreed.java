package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.terms.ChinaDay;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.FloorPrices;
import org.duijie.core.deal.terms.PermitRule;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.quantity.Weight;

/**
 * Both sides have accepted. The heads are committed, and each side may see the other's contacts.
 *
 * @param subject the parties and the product
 * @param terms the agreed terms
 * @param cooperative the cooperative's acceptance
 * @param buyer the buyer's acceptance
 * @param payments the payments since the agreement; later states read them from here
 */
public record Agreed(Subject subject, DealTerms terms, Acceptance cooperative, Acceptance buyer, PaymentBook payments)
        implements Open {
    /**
     * Checks that each acceptance belongs to its side.
     *
     * @throws IllegalArgumentException when an acceptance belongs to the other side
     */
    public Agreed {
        if (cooperative.side() != Side.COOPERATIVE || buyer.side() != Side.BUYER) {
            throw new IllegalArgumentException("a deal is agreed by its cooperative and its buyer");
        }
    }

    public Agreed(Subject subject, DealTerms terms, Acceptance cooperative, Acceptance buyer) {
        this(subject, terms, cooperative, buyer, PaymentBook.EMPTY);
    }

    /**
     * Records a liaison's confirmation that the stock may leave on the day and that the price is fair.
     *
     * <p>Refusals: {@code PICK_UP_PAST}, {@code PERMIT_MISSING}, {@code PERMIT_NOT_VALID_ON_DAY}, {@code UNDER_FLOOR}.
     */
    public Outcome<Confirmed> confirm(Confirmation confirmation, FloorPrices floors) {
        return past(confirmation.on())
                .or(() -> PermitRule.refusalOn(terms.pickUpOn(), terms, confirmation.permit()))
                .or(() -> floors.refusal(subject.product(), terms))
                .<Outcome<Confirmed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Confirmed(this, confirmation)));
    }

    /**
     * Returns this deal with another pick-up day, on which a head is expected to weigh {@code expectedHead}. The two
     * sides have agreed on the new day outside the system.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the heads together would be too heavy
     */
    public Agreed movedTo(LocalDate pickUpOn, Weight expectedHead) {
        DealTerms moved = new DealTerms(terms.heads(), expectedHead, terms.price(), pickUpOn, terms.conditions());
        return new Agreed(subject, moved, cooperative, buyer, payments);
    }

    /** Returns the day on which the second side accepted. */
    LocalDate on() {
        return ChinaDay.of(cooperative.at().isAfter(buyer.at()) ? cooperative.at() : buyer.at());
    }

    Agreed with(PaymentBook changed) {
        return new Agreed(subject, terms, cooperative, buyer, changed);
    }

    private Optional<Refusal> past(LocalDate today) {
        return terms.pickUpOn().isBefore(today)
                ? Optional.of(Refusal.of(Refusal.Code.PICK_UP_PAST, terms.pickUpOn(), today))
                : Optional.empty();
    }

    @Override
    public DealState state() {
        return DealState.AGREED;
    }
}
