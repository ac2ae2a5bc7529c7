package org.duijie.core.deal.terms;

import java.math.BigInteger;

/** Rounds half up to a whole number. */
public final class HalfUp {
    private HalfUp() {}

    /** Returns {@code number / divisor}, rounded half up; {@code number} is 0 or more, {@code divisor} above 0. */
    public static long divide(BigInteger number, BigInteger divisor) {
        return number.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }
}
