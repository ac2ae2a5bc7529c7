package org.duijie.core.product;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Weight;

/**
 * The dressing yield of a live animal: grams dressed from 1,000 g live. It relates a demand in dressed weight to a
 * flock that is offered live.
 *
 * <p>Rounding never promises more than there is: a dressed weight is rounded down to the gram, a live weight needed is
 * rounded up. So {@code dressed(live) >= wanted} exactly when {@code live >= liveFor(wanted)}.
 *
 * @param dressing what counts as dressed
 * @param least per mille of a poor lot, at least 1
 * @param typical per mille to calculate with
 * @param most per mille of a good lot, at most 1,000
 */
public record Yield(Dressing dressing, int least, int typical, int most) {
    private static final int WHOLE = 1000;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 1 ≤ least ≤ typical ≤ most ≤ 1,000
     */
    public Yield {
        if (least < 1 || least > typical || typical > most || most > WHOLE) {
            throw new IllegalArgumentException(
                    "yield " + least + "/" + typical + "/" + most + " does not rise from 1 or more to 1000 or less");
        }
    }

    /** The dressed weight of {@code live} at the typical yield, rounded down to the gram. */
    public Weight dressed(Weight live) {
        return at(typical, live);
    }

    /** The dressed weight of {@code live} in a poor lot, rounded down to the gram: what may be promised. */
    public Weight leastDressed(Weight live) {
        return at(least, live);
    }

    /** The dressed weight of {@code live} in a good lot, rounded down to the gram. */
    public Weight mostDressed(Weight live) {
        return at(most, live);
    }

    /**
     * The least live weight that gives {@code dressed} at the typical yield, rounded up to the gram.
     *
     * @throws InvalidValueException when that is above {@link Weight#MOST_GRAMS}
     */
    public Weight liveFor(Weight dressed) {
        return Weight.ofGrams(-Math.floorDiv(-dressed.grams() * WHOLE, (long) typical));
    }

    private static Weight at(int perMille, Weight live) {
        return Weight.ofGrams(live.grams() * perMille / WHOLE);
    }
}
