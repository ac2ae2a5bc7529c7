package org.duijie.core.deal.terms;

import org.duijie.core.market.BuyerKind;
import org.duijie.core.product.Quarantine;

/**
 * How a deal is weighed, accepted and papered: what two sides agree on beside heads, day and price.
 *
 * @param weighedAt the scale that counts
 * @param shrink what the road takes, and at whose cost
 * @param deathsBornBy who pays for heads that die before they are accepted
 * @param tolerance how far the mean weight may be off
 * @param permitNeeded whether stock may leave only with a permit valid on the day
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

    /** @throws IllegalArgumentException when {@code acceptors} is neither 1 nor 2 */
    public Conditions {
        if (acceptors != 1 && acceptors != 2) {
            throw new IllegalArgumentException(acceptors + " acceptors; a delivery has 1 or 2");
        }
    }

    /**
     * What holds when nothing else is agreed: the buyer's scale, no shrink, deaths at the cooperative's cost, a warning
     * beyond 10 % (a flock spreads by 8 to 12 %), a permit where the law asks for one, two acceptors for a school.
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
