package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * How much a buyer wants.
 *
 * @param upTo the maximum it takes, by count or by weight
 * @param minimum the minimum it takes, a count or a weight like {@code upTo}; below this it takes nothing
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

    /** Returns a demand for up to this quantity, without a minimum. */
    public static Demand upTo(Quantity most) {
        return new Demand(most, most.isCount() ? Heads.NONE : Weight.NONE);
    }

    public boolean byCount() {
        return upTo.isCount();
    }

    /**
     * Returns how much {@code sold} units count towards this demand, in heads or grams.
     *
     * @param sold the number of units sold: heads or packs
     * @param weight the weight of one unit
     * @param each the number of heads in one unit
     */
    public long measure(long sold, Weight weight, long each) {
        return Math.multiplyExact(sold, byCount() ? each : weight.grams());
    }
}
