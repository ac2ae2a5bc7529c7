package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * How much a buyer would take.
 *
 * @param upTo the most, by count or by weight
 * @param minimum the least that is worth its while, of the same kind; less than this it takes none
 */
public record Demand(Quantity upTo, Quantity minimum) {
    public Demand {
        if (upTo.isCount() != minimum.isCount()) {
            throw new InvalidValueException(Reason.KINDS_DIFFER, minimum.toString(), minimum.kind(), upTo.kind());
        }
        if (minimum.held() > upTo.held()) {
            throw new InvalidValueException(
                    Reason.MINIMUM_OVER_DEMAND, minimum.toString(), minimum.toString(), upTo.toString());
        }
    }

    /** Up to this much, with no minimum. */
    public static Demand upTo(Quantity most) {
        return new Demand(most, most.isCount() ? Heads.NONE : Weight.NONE);
    }

    public boolean byCount() {
        return upTo.isCount();
    }

    /**
     * What {@code sold} count for against this demand: heads or grams.
     *
     * @param weight what one of them weighs
     * @param each how many heads one of them holds
     */
    public long measure(long sold, Weight weight, long each) {
        return Math.multiplyExact(sold, byCount() ? each : weight.grams());
    }
}
