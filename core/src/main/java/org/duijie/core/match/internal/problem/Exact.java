package org.duijie.core.match.internal.problem;

import java.math.BigInteger;

/** Products and quotients that stay exact even when an intermediate result exceeds 64 bits. */
public final class Exact {
    private Exact() {}

    /** Returns a · b / c rounded up, at most {@link Long#MAX_VALUE}; a of any sign, b ≥ 0, c > 0. */
    public static long mulDivCeil(long a, long b, long c) {
        return -mulDivFloor(-a, b, c);
    }

    /** Returns a · b / c rounded down, at most {@link Long#MAX_VALUE}; a of any sign, b ≥ 0, c > 0. */
    public static long mulDivFloor(long a, long b, long c) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) == low >> 63) {
            return Math.floorDiv(low, c);
        }
        long times = Math.floorDiv(a, c);
        long rest = a - times * c;
        long ofTimes = times * b;
        long ofRest = rest * b;
        if (Math.multiplyHigh(times, b) == ofTimes >> 63 && Math.multiplyHigh(rest, b) == 0 && ofRest >= 0) {
            return plus(ofTimes, ofRest / c);
        }
        BigInteger[] parts =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(c));
        if (parts[0].bitLength() >= Long.SIZE) {
            return a < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        long quotient = parts[0].longValue();
        return parts[1].signum() < 0 ? quotient - 1 : quotient;
    }

    /** Returns a + b, within the range of {@code long}. */
    public static long plus(long a, long b) {
        long sum = a + b;
        boolean overflows = ((a ^ sum) & (b ^ sum)) < 0;
        return overflows ? (a < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE) : sum;
    }

    /** Returns the sign of a/b − c/d, for b, d > 0. */
    public static int compareRatios(long a, long b, long c, long d) {
        long high1 = Math.multiplyHigh(a, d);
        long high2 = Math.multiplyHigh(c, b);
        return high1 != high2 ? Long.compare(high1, high2) : Long.compareUnsigned(a * d, c * b);
    }

    /** Returns a · b · c / d, rounded half up; all ≥ 0, d > 0. */
    static long productHalfUp(long a, long b, long c, long d) {
        long ab = a * b;
        if (Math.multiplyHigh(a, b) == 0 && ab >= 0) {
            long abc = ab * c;
            if (Math.multiplyHigh(ab, c) == 0 && abc >= 0 && abc <= Long.MAX_VALUE - d) {
                return (abc + d / 2) / d;
            }
        }
        BigInteger product =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(c));
        BigInteger twice = product.shiftLeft(1).add(BigInteger.valueOf(d));
        return twice.divide(BigInteger.valueOf(2 * d)).longValueExact();
    }
}
