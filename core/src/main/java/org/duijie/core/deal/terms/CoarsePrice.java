package org.duijie.core.deal.terms;

import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * Rounds prices that a reader may not know exactly. A price is converted to µCNY for one gram, head or pack, and only
 * its first {@value #BITS} binary digits count. So all prices of a step, 3.1 to 6.3 % of the price, round to the same
 * figure. Whatever is computed from rounded prices alone, with any sums and differences, tells no more than the step.
 */
public final class CoarsePrice {
    /** The number of binary digits that count. */
    public static final int BITS = 5;

    private CoarsePrice() {}

    /** Returns the lowest price of the step, in µCNY. */
    public static long lowest(long micros) {
        int dropped = dropped(micros);
        return micros >> dropped << dropped;
    }

    /** Returns the lowest price of the step of {@code price}, for one gram, head or pack. */
    public static UnitPrice lowest(UnitPrice price) {
        return new UnitPrice(price.basis(), lowest(price.micros() / price.per()));
    }

    /** Returns the middle of the step of {@code price}, at most the largest price. Sums of it lean to neither side. */
    public static UnitPrice middle(UnitPrice price) {
        long micros = price.micros() / price.per();
        long middle = lowest(micros) + (1L << dropped(micros)) / 2;
        Basis basis = price.basis();
        return new UnitPrice(basis, Math.min(middle, basis.mostMicros()));
    }

    private static int dropped(long micros) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(micros) - BITS);
    }
}
