package org.duijie.core.deal.terms;

import org.duijie.core.market.BuyerKind;
import org.duijie.core.product.Quarantine;

/**
 * The terms of weighing, acceptance and documents, besides heads, day and price.
 *
 * @param weighedAt the scale that counts
 * @param shrink the weight lost on the road, and who bears it
 * @param deathsBornBy who pays for heads that die before acceptance
 * @param tolerance how far the mean weight may be off
 * @param permitNeeded whether the stock needs a permit valid on the day to leave
 * @param acceptors how many different people must accept a delivery, 1 or 2
 */
public record Conditions(
        WeighingPoint weighedAt,
        Shrink shrink,
        Side deathsBornBy,
        Tolerance tolerance,
        boolean permitNeeded,
        int acceptors) {
    private static final int USUAL_TOLERANCE = 100;

    /**
     * Checks the number of acceptors.
     *
     * @throws IllegalArgumentException when it is neither 1 nor 2
     */
    public Conditions {
        if (acceptors != 1 && acceptors != 2) {
            throw new IllegalArgumentException(acceptors + " acceptors; a delivery has 1 or 2");
        }
    }

    /**
     * Returns the default conditions: the buyer's scale, no shrink, deaths borne by the cooperative, a warning beyond
     * 10 % (a flock spreads by 8 to 12 %), a permit where the law asks for one, two acceptors for a school.
     */
    public static Conditions usual(Quarantine quarantine, BuyerKind buyer) {
        return new Conditions(
                WeighingPoint.BUYERS_SCALE,
                Shrink.NONE,
                Side.COOPERATIVE,
                new Tolerance(USUAL_TOLERANCE, Tolerance.Outside.WARN),
                quarantine == Quarantine.NEEDED,
                buyer == BuyerKind.SCHOOL ? 2 : 1);
    }

    public Conditions weighedAt(WeighingPoint changed) {
        return new Conditions(changed, shrink, deathsBornBy, tolerance, permitNeeded, acceptors);
    }

    public Conditions withShrink(Shrink changed) {
        return new Conditions(weighedAt, changed, deathsBornBy, tolerance, permitNeeded, acceptors);
    }

    public Conditions withDeathsBornBy(Side changed) {
        return new Conditions(weighedAt, shrink, changed, tolerance, permitNeeded, acceptors);
    }

    public Conditions withTolerance(Tolerance changed) {
        return new Conditions(weighedAt, shrink, deathsBornBy, changed, permitNeeded, acceptors);
    }
}
