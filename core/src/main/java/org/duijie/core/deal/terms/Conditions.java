package org.duijie.core.deal.terms;

import org.duijie.core.market.BuyerKind;
import org.duijie.core.product.Quarantine;

/**
 * The terms of weighing, acceptance and documents, besides heads, day and price.
 *
 * @param weighedAt the scale whose reading is valid
 * @param shrink the weight lost on the road, and the side that bears it
 * @param deathsBornBy who pays for heads that die before acceptance
 * @param tolerance how far the mean weight may differ from the expected weight
 * @param permitNeeded whether the stock may leave only with a permit that is valid on that day
 * @param acceptors the number of different people who must accept a delivery, 1 or 2
 * @param overDelivery how many heads may be loaded above those agreed, over all loads, in per mille of the agreed
 *     heads; 0 to 100
 */
public record Conditions(
        WeighingPoint weighedAt,
        Shrink shrink,
        Side deathsBornBy,
        Tolerance tolerance,
        boolean permitNeeded,
        int acceptors,
        int overDelivery) {
    private static final int USUAL_TOLERANCE = 100;
    private static final int USUAL_OVER_DELIVERY = 20;

    /** The maximum over-delivery, in per mille. */
    public static final int MOST_OVER_DELIVERY = 100;

    /**
     * Checks the number of acceptors and the over-delivery.
     *
     * @throws IllegalArgumentException when there are neither 1 nor 2 acceptors
     * @throws org.duijie.core.quantity.InvalidValueException when the over-delivery is out of range
     */
    public Conditions {
        if (acceptors != 1 && acceptors != 2) {
            throw new IllegalArgumentException(acceptors + " acceptors; a delivery has 1 or 2");
        }
        PerMille.require(overDelivery, 0, MOST_OVER_DELIVERY);
    }

    /** Returns the default tolerance: 10 % up or down, with a warning. */
    public static Tolerance usualTolerance() {
        return new Tolerance(USUAL_TOLERANCE, Tolerance.Outside.WARN);
    }

    /**
     * Returns the default conditions. The buyer's scale is valid, there is no shrink, and the cooperative bears deaths.
     * A mean weight more than 10 % off gives a warning, because a flock spreads by 8 to 12 %. A permit is needed where
     * the law asks for one. A school needs two acceptors. Up to 2 % more heads than agreed may be loaded, because a
     * truck is rarely counted to the head.
     */
    public static Conditions usual(Quarantine quarantine, BuyerKind buyer) {
        return new Conditions(
                WeighingPoint.BUYERS_SCALE,
                Shrink.NONE,
                Side.COOPERATIVE,
                usualTolerance(),
                quarantine == Quarantine.NEEDED,
                buyer == BuyerKind.SCHOOL ? 2 : 1,
                USUAL_OVER_DELIVERY);
    }

    public Conditions weighedAt(WeighingPoint changed) {
        return new Conditions(changed, shrink, deathsBornBy, tolerance, permitNeeded, acceptors, overDelivery);
    }

    public Conditions withShrink(Shrink changed) {
        return new Conditions(weighedAt, changed, deathsBornBy, tolerance, permitNeeded, acceptors, overDelivery);
    }

    public Conditions withDeathsBornBy(Side changed) {
        return new Conditions(weighedAt, shrink, changed, tolerance, permitNeeded, acceptors, overDelivery);
    }

    public Conditions withTolerance(Tolerance changed) {
        return new Conditions(weighedAt, shrink, deathsBornBy, changed, permitNeeded, acceptors, overDelivery);
    }

    public Conditions withOverDelivery(int perMille) {
        return new Conditions(weighedAt, shrink, deathsBornBy, tolerance, permitNeeded, acceptors, perMille);
    }
}
