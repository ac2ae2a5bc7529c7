package org.duijie.core.campaign;

import org.duijie.core.product.GrowthCurve;
import org.duijie.core.quantity.Weight;

/**
 * How a listing's animals grow and eat.
 *
 * @param curve anchored to them, if they were weighed
 * @param ageDays their age on the day for which the listing's weights hold; one the curve knows
 */
public record Flock(GrowthCurve curve, int ageDays) {
    /** @throws org.duijie.core.quantity.InvalidValueException when the curve does not know the age */
    public Flock {
        curve.weightAt(ageDays);
    }

    /**
     * What a head eats from {@code from} to {@code to} days after that day, as far as the curve goes: beyond its last day nothing is
     * counted.
     */
    Weight feed(long from, long to) {
        return curve.feedBetween(known(from), known(to));
    }

    private int known(long days) {
        return (int) Math.max(curve.firstDay(), Math.min(curve.lastDay(), ageDays + days));
    }
}
