package org.duijie.core.market;

import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Heads where a quantity may be stated by weight. */
final class HeadCount {
    private HeadCount() {}

    /** The fewest whole heads of {@code head} weight that reach {@code quantity}. */
    static long reaching(Quantity quantity, Weight head) {
        return quantity.isCount() ? quantity.held() : -Math.floorDiv(-quantity.held(), head.grams());
    }
}
