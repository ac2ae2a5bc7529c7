package org.duijie.core.deal;

import java.time.LocalDate;
import org.duijie.core.market.Stock;
import org.duijie.core.match.Allocation;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * What two sides agree on.
 *
 * @param heads how many, 1 or more, together no heavier than {@link Weight#MOST_GRAMS}
 * @param expectedHead what a head should weigh on the day, 1 g to {@link Stock#HEAVIEST_HEAD}
 * @param price what is paid, and for what
 * @param pickUpOn the day on which the stock leaves
 * @param conditions how it is weighed, accepted and papered
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

    /** What a line of a plan proposes: its heads, day, mean weight and price for the weight on the scale. */
    public static DealTerms of(Allocation line, Delivery delivery, Conditions conditions) {
        return new DealTerms(
                line.heads(),
                Weight.ofGrams(line.weight().grams() / line.heads().count()),
                DealPrice.live(line.price(), delivery),
                line.deliverOn(),
                conditions);
    }

    /** What {@code part} of the heads should weigh together. */
    public Weight expected(Heads part) {
        return Weight.ofGrams(Math.multiplyExact(part.count(), expectedHead.grams()));
    }
}
