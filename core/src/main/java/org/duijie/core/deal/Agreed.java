package org.duijie.core.deal;

import java.util.Optional;
import org.duijie.core.quantity.UnitPrice;

/**
 * Both sides have accepted; the heads are committed, and each may see the other's contacts.
 *
 * @param subject between whom it is
 * @param terms what they agreed on
 * @param cooperative the cooperative's yes
 * @param buyer the buyer's yes
 */
public record Agreed(Subject subject, DealTerms terms, Acceptance cooperative, Acceptance buyer) implements Open {
    /** @throws IllegalArgumentException when an acceptance is the other side's */
    public Agreed {
        if (cooperative.side() != Side.COOPERATIVE || buyer.side() != Side.BUYER) {
            throw new IllegalArgumentException("a deal is agreed by its cooperative and its buyer");
        }
    }

    /**
     * A liaison's word that the stock may leave on the day and that the price is fair.
     *
     * <p>Refusals: {@code PERMIT_MISSING}, {@code PERMIT_NOT_VALID_ON_DAY}, {@code UNDER_FLOOR}.
     */
    public Outcome<Confirmed> confirm(Confirmation confirmation, FloorPrices floors) {
        return Papers.refusalOn(terms.pickUpOn(), terms, confirmation.permit())
                .or(() -> underFloor(floors))
                .<Outcome<Confirmed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Confirmed(this, confirmation)));
    }

    private Optional<Refusal> underFloor(FloorPrices floors) {
        UnitPrice price = terms.price().price();
        return floors.of(subject.product())
                .filter(floor -> terms.price().isUnder(floor, terms.expectedHead()))
                .map(floor -> Refusal.of(Refusal.Code.UNDER_FLOOR, price, floor, subject.product()));
    }

    @Override
    public DealState state() {
        return DealState.AGREED;
    }
}
