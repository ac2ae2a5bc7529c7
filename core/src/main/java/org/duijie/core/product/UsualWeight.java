package org.duijie.core.product;

import org.duijie.core.quantity.Weight;

/**
 * What a head of a product usually weighs when it is sold. Only a warning follows from it: an odd lot is no fault.
 *
 * @param least the least that the source has
 * @param most the most that it has
 * @param percent how far a weight may be beyond them: 300 is from a third of the least to three times the most
 */
public record UsualWeight(Weight least, Weight most, int percent) {
    /**
     * @throws IllegalArgumentException unless the range is one, of at least a gram, and {@code percent} is 100 to 1,000
     */
    public UsualWeight {
        if (least.grams() < 1 || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(least + " to " + most + " is no range");
        }
        UsualTable.requirePercent(percent);
    }

    /** Whether a head of {@code weight} is so light or so heavy that a slip of the unit is likely. */
    public boolean isFar(Weight weight) {
        return isFarUnder(weight) || isFarOver(weight);
    }

    /** Whether a head of {@code weight} is so light that a slip is likely. */
    public boolean isFarUnder(Weight weight) {
        return weight.grams() < 100 * least.grams() / percent;
    }

    /** Whether a head of {@code weight} is so heavy that a slip is likely. */
    public boolean isFarOver(Weight weight) {
        return weight.grams() > most.grams() * percent / 100;
    }
}
