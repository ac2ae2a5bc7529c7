package org.duijie.core.market;

import java.math.BigInteger;

/** Rounds half up to a whole number, exactly, even where the product does not fit in 64 bits. */
final class Rounding {
    private Rounding() {}

    /**
     * Returns a · b · c / divisor, rounded half up. All are 0 or more; the divisor is even, above 0 and under 2³².
     */
    static long of(long a, long b, long c, long divisor) {
        long ab = a * b;
        if (Math.multiplyHigh(a, b) == 0 && ab >= 0) {
            long abc = ab * c;
            if (Math.multiplyHigh(ab, c) == 0 && abc >= 0 && abc <= Long.MAX_VALUE - divisor) {
                return (abc + divisor / 2) / divisor;
            }
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .multiply(BigInteger.valueOf(c))
                .add(BigInteger.valueOf(divisor / 2))
                .divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }
}
