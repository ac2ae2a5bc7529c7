package org.duijie.core.deal.terms;

import java.math.BigInteger;

/** Rounding to the nearest whole, a half upwards. */
public final class HalfUp {
    private HalfUp() {}

    /** {@code number / divisor}; both at least 0, the divisor above it. */
    public static long divide(BigInteger number, BigInteger divisor) {
        return number.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }
}
