package org.duijie.core.product;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Weight;

/**
 * The dressing yield of a live animal: grams dressed from 1,000 g live. It converts between a demand in dressed weight
 * and a flock that is offered live.
 *
 * <p>Rounding never promises too much: a dressed weight is rounded down to the gram, a required live weight is rounded
 * up. So {@code dressed(live) >= wanted} exactly when {@code live >= liveFor(wanted)}.
 *
 * @param dressing how far the animal is dressed
 * @param least the yield of a poor lot in per mille, at least 1
 * @param typical the yield to calculate with, in per mille
 * @param most the yield of a good lot in per mille, at most 1,000
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

    /** Returns the dressed weight of {@code live} at the typical yield, rounded down to the gram. */
    public Weight dressed(Weight live) {
        return at(typical, live);
    }

    /**
     * Returns the dressed weight of {@code live} in a poor lot, rounded down to the gram. This much may be promised.
     */
    public Weight leastDressed(Weight live) {
        return at(least, live);
    }

    /** Returns the dressed weight of {@code live} in a good lot, rounded down to the gram. */
    public Weight mostDressed(Weight live) {
        return at(most, live);
    }

    /**
     * Returns the smallest live weight that gives {@code dressed} at the typical yield, rounded up to the gram.
     *
     * @throws InvalidValueException when the result is above {@link Weight#MOST_GRAMS}
     */
    public Weight liveFor(Weight dressed) {
        return Weight.ofGrams(-Math.floorDiv(-dressed.grams() * WHOLE, (long) typical));
    }

    private static Weight at(int perMille, Weight live) {
        return Weight.ofGrams(live.grams() * perMille / WHOLE);
    }
}
