package org.duijie.core.match.internal.explain.party;

import java.math.BigInteger;

/** Rounds up and computes shares, for the sizes of changes in whole steps. */
public final class Ceil {
    private static final long PARTS = 1_000_000L;
    private static final long MOST_FOR_PARTS = Long.MAX_VALUE / PARTS;

    private Ceil() {}

    /** Returns a / b rounded up, for b > 0. */
    public static long div(long a, long b) {
        return -Math.floorDiv(-a, b);
    }

    /** Returns a · b / c rounded up, at most {@link Long#MAX_VALUE}; b and c above 0. */
    public static long timesOver(long a, long b, long c) {
        if (b == 1) {
            return div(a, c);
        }
        BigInteger up = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).add(BigInteger.valueOf(c - 1));
        return up.signum() < 0
                ? 0
                : up.divide(BigInteger.valueOf(c))
                        .min(BigInteger.valueOf(Long.MAX_VALUE / 2))
                        .longValueExact();
    }

    /** Returns the smallest multiple of {@code step} that is not below {@code a}. */
    public static long to(long step, long a) {
        return Math.multiplyExact(div(a, step), step);
    }

    /** Returns change / base in millionths, rounded down; infinite for a base of 0. Both are at least 0. */
    public static long share(long change, long base) {
        if (base == 0) {
            return Long.MAX_VALUE;
        }
        if (change <= MOST_FOR_PARTS) {
            return change * PARTS / base;
        }
        return BigInteger.valueOf(change)
                .multiply(BigInteger.valueOf(PARTS))
                .divide(BigInteger.valueOf(base))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    /** Returns sum + a · b, at most {@link Long#MAX_VALUE}; all at least 0. */
    public static long sumOrMost(long sum, long a, long b) {
        long product = a * b;
        boolean fits = Math.multiplyHigh(a, b) == 0 && product >= 0 && product <= Long.MAX_VALUE - sum;
        return fits ? sum + product : Long.MAX_VALUE;
    }
}
