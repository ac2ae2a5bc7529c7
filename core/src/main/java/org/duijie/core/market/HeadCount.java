package org.duijie.core.market;

import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Converts a quantity that may be stated by weight to a number of heads. */
final class HeadCount {
    private HeadCount() {}

    /**
     * Returns the fewest units that reach {@code quantity}, when one unit weighs {@code sold} and holds {@code each}
     * heads.
     */
    static long reaching(Quantity quantity, Weight sold, long each) {
        return -Math.floorDiv(-quantity.held(), quantity.isCount() ? each : sold.grams());
    }
}
