package org.duijie.core.market;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * The weights that a head may have.
 *
 * @param min the minimum weight of a head
 * @param max the maximum weight of a head, not below {@code min}
 */
public record WeightRange(Weight min, Weight max) {
    /** The range that contains every weight. */
    public static final WeightRange ANY = new WeightRange(Weight.NONE, Weight.ofGrams(Weight.MOST_GRAMS));

    public WeightRange {
        if (max.compareTo(min) < 0) {
            throw new InvalidValueException(Reason.RANGE_REVERSED, min + " .. " + max, min.toString(), max.toString());
        }
    }

    /** Returns the midpoint, rounded half up to the gram. */
    public Weight mean() {
        return Weight.ofGrams((min.grams() + max.grams() + 1) / 2);
    }

    public boolean contains(Weight weight) {
        return weight.compareTo(min) >= 0 && weight.compareTo(max) <= 0;
    }
}
