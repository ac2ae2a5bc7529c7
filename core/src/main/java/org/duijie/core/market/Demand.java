package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * How much a buyer wants.
 *
 * @param upTo the most it takes, by count or by weight
 * @param minimum the least it takes, of the same kind; below this it takes nothing
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
     * Returns how much {@code sold} units count against this demand, in heads or grams.
     *
     * @param sold how many units are sold: heads or packs
     * @param weight what one unit weighs
     * @param each how many heads one unit holds
     */
    public long measure(long sold, Weight weight, long each) {
        return Math.multiplyExact(sold, byCount() ? each : weight.grams());
    }
}
