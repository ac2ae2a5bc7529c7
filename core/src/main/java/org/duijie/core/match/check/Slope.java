package org.duijie.core.match.check;

import java.math.BigInteger;

/**
 * A rate of worth, exact: {@code rise} µCNY for {@code run} of whatever is measured.
 *
 * @param rise of any sign
 * @param run 1 or more
 */
record Slope(long rise, long run) implements Comparable<Slope> {
    static final Slope LEVEL = new Slope(0, 1);

    /** What {@code part} is worth, rounded up to the µCNY. */
    long upOver(long part) {
        long low = rise * part;
        if (Math.multiplyHigh(rise, part) == low >> (Long.SIZE - 1)) {
            return -Math.floorDiv(-low, run);
        }
        BigInteger[] parts =
                BigInteger.valueOf(rise).multiply(BigInteger.valueOf(part)).divideAndRemainder(BigInteger.valueOf(run));
        return Math.addExact(parts[0].longValueExact(), parts[1].signum() > 0 ? 1 : 0);
    }

    /** By a/b against c/d as a·d against c·b, in 128 bits. */
    @Override
    public int compareTo(Slope other) {
        long high = Math.multiplyHigh(rise, other.run);
        long otherHigh = Math.multiplyHigh(other.rise, run);
        return high == otherHigh
                ? Long.compareUnsigned(rise * other.run, other.rise * run)
                : Long.compare(high, otherHigh);
    }
}
