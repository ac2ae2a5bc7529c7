package org.duijie.core.product;

/**
 * An exact fraction, zero or more. It is not reduced: numbers here stay so small that a product of two fits a
 * {@code long}, and an overflow is an {@link ArithmeticException}.
 */
record Fraction(long numerator, long denominator) {
    static final Fraction ONE = new Fraction(1, 1);

    Fraction times(Fraction other) {
        return new Fraction(
                Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    /** {@code whole} divided by this, which is above zero. */
    Fraction dividing(long whole) {
        return new Fraction(Math.multiplyExact(whole, denominator), numerator);
    }

    /** The nearest whole number, a half going up. */
    long halfUp() {
        return Math.addExact(numerator, denominator / 2) / denominator;
    }
}
