package org.duijie.core.deal;

import java.util.Optional;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * A deal whose delivery was weighed, settled or not. It gives reports their figures, all from the valid weigh-in.
 *
 * @param deal the deal as it was weighed
 * @param settlements the settlements; empty before the first settlement
 */
public record Delivered(Weighed deal, SettlementBook settlements) {

    /** Returns the delivery of {@code deal}; empty when it is not weighed yet. */
    public static Optional<Delivered> of(Deal deal) {
        if (deal instanceof Weighed weighed) {
            return Optional.of(new Delivered(weighed, weighed.past()));
        }
        if (deal instanceof Disputed disputed) {
            return of(disputed.weighed());
        }
        if (deal instanceof Settled settled) {
            return Optional.of(new Delivered(settled.weighed(), settled.settlements()));
        }
        return Optional.empty();
    }

    static Optional<WeighIn> weighIn(Deal deal) {
        return of(deal).map(Delivered::weighIn);
    }

    public WeighIn weighIn() {
        return deal.weighIn();
    }

    public Heads heads() {
        return weighIn().acceptedHeads();
    }

    public Weight weight() {
        return weighIn().acceptedWeight();
    }

    /** Returns the part of the weight that is an estimate, because no scale read it. */
    public Weight estimated() {
        return weighIn().isEstimated() ? weight() : Weight.NONE;
    }

    /** Returns the amount of the weigh-in in whole fen; once the deal is settled, the sum of its settlements. */
    public Money amount() {
        return weighIn().payable(deal.terms()).at(deal.terms().price().price());
    }
}
