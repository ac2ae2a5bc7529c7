package org.duijie.core.product;

/**
 * An exact fraction, zero or more. It is not reduced, because the numbers that occur fit in a {@code long}. An overflow
 * throws an {@link ArithmeticException}.
 */
record Fraction(long numerator, long denominator) {
    static final Fraction ONE = new Fraction(1, 1);

    Fraction times(Fraction other) {
        return new Fraction(
                Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    /** Returns {@code whole} divided by this fraction, which must be above zero. */
    Fraction dividing(long whole) {
        return new Fraction(Math.multiplyExact(whole, denominator), numerator);
    }

    /** Returns the nearest whole number, rounding half up. */
    long halfUp() {
        return Math.addExact(numerator, denominator / 2) / denominator;
    }
}
