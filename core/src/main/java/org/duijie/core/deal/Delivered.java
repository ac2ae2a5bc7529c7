package org.duijie.core.deal;

import java.util.Optional;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * A deal whose delivery was weighed, settled or not: the figures that reports read, all from the weigh-in that stands.
 *
 * @param deal the deal as it was weighed
 * @param settlements what was settled; empty before that
 */
public record Delivered(Weighed deal, SettlementBook settlements) {

    /** Empty for a deal that was not weighed. */
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

    /** The part of the weight that no scale read. */
    public Weight estimated() {
        return weighIn().isEstimated() ? weight() : Weight.NONE;
    }

    /** What the weigh-in comes to, whole fen; the sum of the settlements once it is settled. */
    public Money amount() {
        return weighIn().payable(deal.terms()).at(deal.terms().price().price());
    }
}
