package org.duijie.core.market;

import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Heads where a quantity may be stated by weight. */
final class HeadCount {
    private HeadCount() {}

    /** The fewest that reach {@code quantity}, each of {@code sold} weight and {@code each} heads. */
    static long reaching(Quantity quantity, Weight sold, long each) {
        return -Math.floorDiv(-quantity.held(), quantity.isCount() ? each : sold.grams());
    }
}
