package org.duijie.core.deal.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.market.Stock;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The terms that two sides agree on.
 *
 * @param heads the number of heads, 1 or more, together no heavier than {@link Weight#MOST_GRAMS}
 * @param expectedHead the weight expected of a head on the day, 1 g to {@link Stock#HEAVIEST_HEAD}
 * @param price the price and its basis
 * @param pickUpOn the day on which the stock leaves
 * @param conditions the terms of weighing, acceptance and documents
 */
public record DealTerms(Heads heads, Weight expectedHead, DealPrice price, LocalDate pickUpOn, Conditions conditions) {
    public DealTerms {
        if (heads.count() == 0) {
            throw new InvalidValueException(Reason.TOO_SMALL, heads.toString(), "1 head");
        }
        if (expectedHead.grams() == 0) {
            throw new InvalidValueException(Reason.TOO_SMALL, expectedHead.toString(), "1 g");
        }
        if (expectedHead.compareTo(Stock.HEAVIEST_HEAD) > 0) {
            throw new InvalidValueException(Reason.TOO_LARGE, expectedHead.toString(), Stock.HEAVIEST_HEAD.toString());
        }
        if (heads.count() > Weight.MOST_GRAMS / expectedHead.grams()) {
            throw new InvalidValueException(
                    Reason.TOO_LARGE, heads.toString(), Weight.MOST_GRAMS / expectedHead.grams() + " head");
        }
    }

    /**
     * Returns the terms that a line of a plan proposes: its heads, its day, its mean weight, and its price, which
     * applies to the weight on the scale.
     */
    public static DealTerms of(Allocation line, Delivery delivery, Conditions conditions) {
        return new DealTerms(
                line.heads(),
                Weight.ofGrams(line.weight().grams() / line.heads().count()),
                DealPrice.live(line.price(), delivery),
                line.deliverOn(),
                conditions);
    }

    /**
     * Checks that the expected amount can be paid. Refuses an amount that is too large ({@code AMOUNT_TOO_LARGE}).
     * Unless the price is 0, also refuses an amount below half a fen ({@code AMOUNT_IS_NOTHING}).
     */
    public Optional<Refusal> unpayable() {
        UnitPrice agreed = price.price();
        Payable expected = expectedPayable(heads);
        if (!expected.isPayableAt(agreed)) {
            return Optional.of(Refusal.of(Refusal.Code.AMOUNT_TOO_LARGE, Payable.MOST));
        }
        return agreed.micros() > 0 && expected.at(agreed).equals(Money.ZERO)
                ? Optional.of(Refusal.of(Refusal.Code.AMOUNT_IS_NOTHING, heads, agreed))
                : Optional.empty();
    }

    /**
     * Returns these terms with another expected weight per head.
     *
     * @throws InvalidValueException when the heads together would be too heavy
     */
    public DealTerms expecting(Weight head) {
        return head.equals(expectedHead) ? this : new DealTerms(heads, head, price, pickUpOn, conditions);
    }

    /**
     * Returns the maximum number of heads that may be loaded in all: the agreed heads plus the agreed over-delivery.
     */
    public long mostHeads() {
        return heads.count() + heads.count() * conditions.overDelivery() / PerMille.WHOLE;
    }

    /** Returns the amount expected for {@code part} heads, in whole fen, at most {@link Payable#MOST}. */
    public Money expectedAmount(Heads part) {
        Payable expected = expectedPayable(part);
        return expected.isPayableAt(price.price()) ? expected.at(price.price()) : Payable.MOST;
    }

    private Payable expectedPayable(Heads part) {
        return price.price().basis() == Basis.HEAD ? Payable.whole(part) : Payable.of(expected(part), this);
    }

    /** Returns the expected weight of {@code part} heads. */
    public Weight expected(Heads part) {
        return Weight.ofGrams(Math.multiplyExact(part.count(), expectedHead.grams()));
    }
}
