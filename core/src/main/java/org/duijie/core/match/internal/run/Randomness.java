package org.duijie.core.match.internal.run;

/** SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed on every machine and every Java. */
public final class Randomness {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Randomness(long seed) {
        this.state = seed;
    }

    public long next() {
        state += GOLDEN;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Draws from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Draws from 0 to {@code bound - 1}. */
    public long below(long bound) {
        return Math.multiplyHigh(next() >>> 1, bound << 1);
    }

    /** Returns the negative logarithm of a number drawn evenly from above 0 to 1. */
    public double negativeExponential() {
        return StrictMath.log(((next() >>> 11) + 1) * 0x1p-53);
    }

    /** Starts again from {@code seed}. */
    public void seed(long seed) {
        state = seed;
    }
}
