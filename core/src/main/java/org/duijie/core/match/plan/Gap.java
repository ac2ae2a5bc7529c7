package org.duijie.core.match.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duijie.core.quantity.Money;

/**
 * The maximum distance of a plan's value from the optimum: (upperBound − value) / upperBound, rounded up to a
 * millionth. It is 0 when the plan is proved best, and 1 when the plan is worth less than no plan at all.
 *
 * @param share 0 to 1, six decimals
 */
public record Gap(BigDecimal share) {
    private static final int DECIMALS = 6;

    public static Gap between(Money value, Money upperBound) {
        if (upperBound.compareTo(value) <= 0) {
            return new Gap(BigDecimal.ZERO);
        }
        if (value.micros() < 0) {
            return new Gap(BigDecimal.ONE);
        }
        return new Gap(BigDecimal.valueOf(upperBound.minus(value).micros())
                .divide(BigDecimal.valueOf(upperBound.micros()), DECIMALS, RoundingMode.CEILING)
                .stripTrailingZeros());
    }

    /** Returns whether the plan is proved best. */
    public boolean isClosed() {
        return share.signum() == 0;
    }
}
