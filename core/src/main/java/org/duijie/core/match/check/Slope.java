package org.duijie.core.match.check;

import java.math.BigInteger;

/**
 * An exact rate of worth: {@code rise} µCNY for {@code run} units.
 *
 * @param rise µCNY, positive or negative
 * @param run units, 1 or more
 */
record Slope(long rise, long run) implements Comparable<Slope> {
    static final Slope LEVEL = new Slope(0, 1);

    /** Returns the worth of {@code part} units, rounded up to the µCNY. */
    long upOver(long part) {
        long low = rise * part;
        if (Math.multiplyHigh(rise, part) == low >> (Long.SIZE - 1)) {
            return -Math.floorDiv(-low, run);
        }
        BigInteger[] parts =
                BigInteger.valueOf(rise).multiply(BigInteger.valueOf(part)).divideAndRemainder(BigInteger.valueOf(run));
        return Math.addExact(parts[0].longValueExact(), parts[1].signum() > 0 ? 1 : 0);
    }

    /** Compares a/b with c/d as a·d with c·b, in 128 bits. */
    @Override
    public int compareTo(Slope other) {
        long high = Math.multiplyHigh(rise, other.run);
        long otherHigh = Math.multiplyHigh(other.rise, run);
        return high == otherHigh
                ? Long.compareUnsigned(rise * other.run, other.rise * run)
                : Long.compare(high, otherHigh);
    }
}
