package org.duijie.core.product;

import org.duijie.core.quantity.Weight;

/**
 * The usual weight range of a head of a product when it is sold. It only leads to warnings, because an unusual lot is
 * not an error.
 *
 * @param least the lowest weight in the source
 * @param most the highest weight in the source
 * @param percent how far outside the range a weight is still plausible: 300 means from a third of the lowest to three
 *     times the highest
 */
public record UsualWeight(Weight least, Weight most, int percent) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException unless the range is in order, is at least one gram, and {@code percent} is 100
     *     to 1,000
     */
    public UsualWeight {
        if (least.grams() < 1 || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(least + " to " + most + " is no range");
        }
        UsualTable.requirePercent(percent);
    }

    /** Returns whether a head of {@code weight} is so light or so heavy that the unit is probably wrong. */
    public boolean isFar(Weight weight) {
        return isFarUnder(weight) || isFarOver(weight);
    }

    /** Returns whether a head of {@code weight} is so light that it is probably a slip. */
    public boolean isFarUnder(Weight weight) {
        return weight.grams() < 100 * least.grams() / percent;
    }

    /** Returns whether a head of {@code weight} is so heavy that it is probably a slip. */
    public boolean isFarOver(Weight weight) {
        return weight.grams() > most.grams() * percent / 100;
    }
}
